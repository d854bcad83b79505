@NullMarked
package dev.casty.cluster.session;

import org.jspecify.annotations.NullMarked;

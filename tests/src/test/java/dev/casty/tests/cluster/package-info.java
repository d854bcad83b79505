@NullMarked
package dev.casty.tests.cluster;

import org.jspecify.annotations.NullMarked;

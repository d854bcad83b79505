/** Strangers in great numbers at a node's port, and what they cost it. */
@NullMarked
package dev.casty.tests.hostile;

import org.jspecify.annotations.NullMarked;

/**
 * What generated code calls and extends, public for that reason alone. Nobody writes against it by hand; it may change
 * with any version, together with the processor of the same version.
 */
@NullMarked
package dev.casty.spi;

import org.jspecify.annotations.NullMarked;

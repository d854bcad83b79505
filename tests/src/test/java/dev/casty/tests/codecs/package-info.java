/** The codecs that the processor writes for messages and replies. */
@NullMarked
package dev.casty.tests.codecs;

import org.jspecify.annotations.NullMarked;

/**
 * Values as bytes, in MessagePack: what generated codecs call to write and read the fields of messages and states, and the
 * codecs of what the JDK brings. Whatever bytes come in, a value or a {@link dev.casty.codec.CodecException} comes out.
 */
@NullMarked
package dev.casty.codec;

import org.jspecify.annotations.NullMarked;

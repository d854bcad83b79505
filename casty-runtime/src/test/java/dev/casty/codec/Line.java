package dev.casty.codec;

import org.jspecify.annotations.Nullable;

/** A record with a codec as the processor writes them. */
record Line(int amount, long price, @Nullable String note) {}

package dev.casty.benchmarks.micro;

/** The record that {@link CodecRoundTrip} encodes: a number, a larger one, and ten characters. */
record CodecLine(int amount, long price, String article) {}

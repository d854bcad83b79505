package dev.casty.codec;

/** What kinds of values there are in MessagePack: what can be told of a value whose class is not known. */
public enum ValueType {
    /** Nothing: null. */
    NIL,
    /** True or false. */
    BOOLEAN,
    /** An integer of any size; see {@link Unpacker#unpackLong}. */
    INTEGER,
    /** A floating-point number of 32 bits. */
    FLOAT,
    /** A floating-point number of 64 bits. */
    DOUBLE,
    /** A string. */
    STRING,
    /** Bytes. */
    BINARY,
    /** Values; see {@link Unpacker#unpackArrayHeader}. */
    ARRAY,
    /** Pairs of values; see {@link Unpacker#unpackMapHeader}. */
    MAP,
    /** A value of a type that MessagePack leaves to others. Casty writes none, and only skips them. */
    EXTENSION
}

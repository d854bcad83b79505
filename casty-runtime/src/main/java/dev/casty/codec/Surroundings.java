package dev.casty.codec;

/**
 * Where bytes are written or read: what a codec has to know beside them. Only codecs of refs do, which stand for something that is
 * not in the bytes. Implemented by the runtime.
 */
public interface Surroundings {
    /** Of bytes that belong to no system: refs can be neither written nor read. */
    Surroundings NONE = new Surroundings() {};
}

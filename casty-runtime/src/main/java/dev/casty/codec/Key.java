package dev.casty.codec;

/**
 * The key of an entry in a map, such as a field's name, encoded in advance: written and recognised eight bytes at a time.
 * Immutable. Generated code keeps its keys in static constants.
 */
public sealed interface Key permits EncodedKey {
    /** The key of this name. */
    static Key of(String name) {
        return EncodedKey.of(name);
    }

    /** The name. */
    String name();
}

package dev.casty.codec;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Constants of an enum, by the names that were given: their order may change. */
final class EnumCodec<E extends Enum<E>> implements Codec<E> {
    /** So many keys are compared faster than one string is made and looked up. */
    private static final int FEW = 8;

    private final Class<E> type;
    private final E[] values;
    private final Key[] names;
    private final Map<String, E> byName = new HashMap<>();

    EnumCodec(Class<E> type, E[] values, String[] names) {
        this.type = type;
        this.values = values.clone();
        this.names = Arrays.stream(names).map(Key::of).toArray(Key[]::new);
        for (int i = 0; i < values.length; i++) {
            byName.put(names[i], values[i]);
        }
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // an index into what this JVM knows; what is written is the name
    public void write(Packer out, E value) {
        out.packKey(names[value.ordinal()]);
    }

    @Override
    public E read(Unpacker in) {
        int tried = Math.min(names.length, FEW);
        for (int i = 0; i < tried; i++) {
            if (in.tryKey(names[i])) {
                return values[i];
            }
        }
        String name = in.unpackString();
        E value = byName.get(name);
        if (value == null) {
            throw in.failure("expected a constant of " + type.getName() + ", found " + Unpacker.cut(name)
                    + "; known are " + Arrays.toString(names));
        }
        return value;
    }
}

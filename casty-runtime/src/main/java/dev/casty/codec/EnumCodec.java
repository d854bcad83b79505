package dev.casty.codec;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Constants of an enum, by name: their order may change. */
final class EnumCodec<E extends Enum<E>> implements Codec<E> {
    /** So many keys are compared faster than one string is made and looked up. */
    private static final int FEW = 8;

    private final Class<E> type;
    private final E[] values;
    private final Key[] names;
    private final Map<String, E> byName;

    EnumCodec(Class<E> type, E[] values) {
        this.type = type;
        this.values = values.clone();
        names = Arrays.stream(values).map(value -> Key.of(value.name())).toArray(Key[]::new);
        byName = Arrays.stream(values).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
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

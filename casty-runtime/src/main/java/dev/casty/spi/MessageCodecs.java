package dev.casty.spi;

import dev.casty.codec.Codec;
import dev.casty.codec.CodecException;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the messages of an actor's class, and the replies to them, are written and read. Messages have the numbers that they have
 * in the class's {@link MessageSet}.
 */
public final class MessageCodecs {
    /** Of a class that says nothing. */
    public static final MessageCodecs NONE = builder().build();

    /** For the reply of a handler that acknowledges: there is no value, it is nil. */
    public static final Codec<Void> ACKNOWLEDGEMENT =
            unencodable("an acknowledgement", "Void", "there is nothing to write");

    private final List<Entry> entries;
    private final Map<String, Integer> numbers = new HashMap<>();

    private MessageCodecs(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (int number = 0; number < entries.size(); number++) {
            numbers.put(entries.get(number).stableName(), number);
        }
    }

    /** Begins with no messages. */
    public static Builder builder() {
        return new Builder();
    }

    /** The stable name of a message's class. */
    public String stableName(int number) {
        return entries.get(number).stableName();
    }

    /** The number of the message whose class has this stable name; -1 if there is none. */
    public int numberOf(String stableName) {
        return numbers.getOrDefault(stableName, -1);
    }

    /** The codec of a message. Of one that can't be written it throws {@link CodecException}, which says why. */
    @SuppressWarnings("unchecked") // who has a message's number has a message of this class
    public Codec<Object> message(int number) {
        return (Codec<Object>) entries.get(number).message();
    }

    /** The codec of what a message is answered with, as {@link #message}. An acknowledgement is nil. */
    @SuppressWarnings("unchecked")
    public Codec<Object> reply(int number) {
        return (Codec<Object>) entries.get(number).reply();
    }

    /** Whether both a message and the reply to it can be written. */
    public boolean isEncodable(int number) {
        var entry = entries.get(number);
        return !(entry.message() instanceof Unencodable)
                && (entry.reply() == ACKNOWLEDGEMENT || !(entry.reply() instanceof Unencodable));
    }

    /**
     * For generated classes: stands for the codec of something that can't be written.
     *
     * @param what what that is
     * @param path the way to what is in the way, such as {@code Add.sink -> OutputStream}
     * @param reason what is wrong with that
     */
    public static <T> Codec<T> unencodable(String what, String path, String reason) {
        return new Unencodable<>(what + " can be neither written nor read: " + reason + " (" + path + ")");
    }

    /** For generated code: a codec for a type that differs from the codec's own in wildcards only. */
    @SuppressWarnings("unchecked") // what is read is new, and nobody else has it
    public static <T> Codec<T> withWildcards(Codec<?> codec) {
        return (Codec<T>) codec;
    }

    private record Entry(String stableName, Codec<?> message, Codec<?> reply) {}

    private record Unencodable<T>(String reason) implements Codec<T> {
        @Override
        public void write(Packer out, T value) {
            throw new CodecException(reason);
        }

        @Override
        public T read(Unpacker in) {
            throw new CodecException(reason);
        }
    }

    /** For generated classes. */
    public static final class Builder {
        private final List<Entry> entries = new ArrayList<>();

        private Builder() {}

        /** Adds the message with the next number. */
        public Builder message(String stableName, Codec<?> message, Codec<?> reply) {
            entries.add(new Entry(stableName, message, reply));
            return this;
        }

        /** The codecs. */
        public MessageCodecs build() {
            return new MessageCodecs(entries);
        }
    }
}

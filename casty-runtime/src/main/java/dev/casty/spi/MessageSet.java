package dev.casty.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The messages that an actor takes, numbered: a hash table from class to number, so that a hundred messages are found as
 * fast as one. Immutable.
 *
 * <p>The table holds the classes themselves. A message of a subclass of one of them (they need not be final) is found by
 * going through them in the order given, in which subclasses stand before their superclasses.
 */
public final class MessageSet {
    private final Class<?>[] messages;
    private final Class<?>[] replies;
    private final Set<Class<?>> supertypes;

    /** Open addressing, a power of two, at most half full, so that a probe soon meets its class or a gap. */
    private final Class<?>[] keys;

    private final int[] numbers;

    private MessageSet(Builder builder) {
        messages = builder.messages.toArray(Class<?>[]::new);
        replies = builder.replies.toArray(Class<?>[]::new);
        supertypes = Set.copyOf(builder.supertypes);
        int size = Integer.highestOneBit(Math.max(1, messages.length)) * 4;
        keys = new Class<?>[size];
        numbers = new int[size];
        for (int number = 0; number < messages.length; number++) {
            int slot = slot(messages[number], size - 1);
            while (keys[slot] != null) {
                slot = (slot + 1) & (size - 1);
            }
            keys[slot] = messages[number];
            numbers[slot] = number;
        }
    }

    /** For generated code. */
    public static Builder builder() {
        return new Builder();
    }

    /** The number of this class, counted from 0; -1 if messages of it are not taken. */
    public int indexOf(Class<?> message) {
        int mask = keys.length - 1;
        int slot = slot(message, mask);
        for (Class<?> key = keys[slot]; key != null; key = keys[slot]) {
            if (key == message) {
                return numbers[slot];
            }
            slot = (slot + 1) & mask;
        }
        return indexOfSubclass(message);
    }

    private int indexOfSubclass(Class<?> message) {
        for (int number = 0; number < messages.length; number++) {
            if (messages[number].isAssignableFrom(message)) {
                return number;
            }
        }
        return -1;
    }

    private static int slot(Class<?> type, int mask) {
        int hash = type.hashCode();
        return (hash ^ hash >>> 16) & mask;
    }

    /** Whether every instance of this type is taken: a message's class or a sealed type of nothing but such. */
    public boolean takesAll(Class<?> type) {
        return supertypes.contains(type) || indexOf(type) >= 0;
    }

    /** The class of the message of this number. */
    public Class<?> classOf(int message) {
        return messages[message];
    }

    /** What the message of this number is answered with: {@code void.class} if it is only acknowledged. */
    public Class<?> replyOf(int message) {
        return replies[message];
    }

    /** How many messages there are. */
    public int size() {
        return messages.length;
    }

    /** The messages' classes, by name, as an error message shows them. */
    @Override
    public String toString() {
        return List.of(messages).stream().map(Class::getName).collect(Collectors.joining(", "));
    }

    /** Collects the messages in order of their numbers. */
    public static final class Builder {
        private final List<Class<?>> messages = new ArrayList<>();
        private final List<Class<?>> replies = new ArrayList<>();
        private final List<Class<?>> supertypes = new ArrayList<>();

        private Builder() {}

        /** The next message; subclasses before superclasses. The reply is a boxed type, or {@code void.class}. */
        public Builder message(Class<?> message, Class<?> reply) {
            messages.add(message);
            replies.add(reply);
            return this;
        }

        /** A type above messages, all of whose instances are taken. */
        public Builder supertype(Class<?> type) {
            supertypes.add(type);
            return this;
        }

        /** The set. */
        public MessageSet build() {
            return new MessageSet(this);
        }
    }
}

package dev.casty.spi;

import dev.casty.codec.Codec;

/**
 * Messages, and how they are written and read: what an actor takes, or a part of it, or what an asker waits for.
 *
 * @param messages their classes, and those of what they are answered with
 * @param codecs under the same numbers
 */
public record Protocol(MessageSet messages, MessageCodecs codecs) {
    /** Nothing but one type, without replies. */
    public static Protocol of(Class<?> type, String stableName, Codec<?> codec) {
        return new Protocol(MessageSet.builder().build(), MessageCodecs.NONE).and(type, stableName, codec);
    }

    /** With one more, without replies. */
    public Protocol and(Class<?> type, String stableName, Codec<?> codec) {
        var moreMessages = MessageSet.builder();
        var moreCodecs = MessageCodecs.builder();
        for (int number = 0; number < messages.size(); number++) {
            moreMessages.message(messages.classOf(number), messages.replyOf(number));
            moreCodecs.message(codecs.stableName(number), codecs.message(number), codecs.reply(number));
        }
        return new Protocol(
                moreMessages.message(type, void.class).build(),
                moreCodecs
                        .message(stableName, codec, MessageCodecs.ACKNOWLEDGEMENT)
                        .build());
    }
}

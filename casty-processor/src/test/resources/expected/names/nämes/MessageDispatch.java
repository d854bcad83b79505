package nämes;

import dev.casty.codec.Codec;
import dev.casty.codec.Codecs;
import dev.casty.codec.Unpacker;
import dev.casty.spi.ActorCell;
import dev.casty.spi.ActorFactory;
import dev.casty.spi.ActorType;
import dev.casty.spi.Arguments;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import dev.casty.spi.Handlers;
import dev.casty.spi.MessageCodecs;
import dev.casty.spi.MessageSet;
import dev.casty.spi.Outcome;
import dev.casty.spi.Target;
import java.lang.Class;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.Throwable;

/**
 * What the runtime knows of {@link Message}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class MessageDispatch extends ActorType<Message, MessageRef> {
    static final MessageDispatch TYPE = new MessageDispatch();

    private static final Handlers<Message> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Message.Play.class, void.class)
            .build();

    private MessageDispatch() {
    }

    @Override
    public String name() {
        return "Message";
    }

    @Override
    public Class<Message> actorClass() {
        return Message.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Message> handlers() {
        return BASE;
    }

    @Override
    public MessageRef ref(Target target) {
        return new MessageRef(target);
    }

    @Override
    public MessageContext context(ActorCell cell) {
        return new MessageContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Message.Play) {
            return 0;
        }
        return -1;
    }

    @Override
    public ActorFactory<Message> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Message());
            }
            default -> throw Arguments.unknown("Message");
        };
    }

    private static final class BaseHandlers extends Handlers<Message> {
        @Override
        public String name() {
            return "Message";
        }

        @Override
        public int numberOf(Object message) {
            return MessageDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Message receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 0 -> {
                    receiver.play((Message.Play) body);
                    return Outcome.ACKNOWLEDGED;
                }
                default -> {
                    return Outcome.UNHANDLED;
                }
            }
        }

        @Override
        public String handlerOf(int message) {
            return switch (message) {
                case 0 -> "play(Message.Play)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("nämes.Message$Play", Encoding.MESSAGE_PLAY, MessageCodecs.ACKNOWLEDGEMENT)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Message.Play> MESSAGE_PLAY = Codecs.empty(Message.Play::new);
    }
}

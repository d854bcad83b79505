package u;

import dev.casty.codec.Codec;
import dev.casty.codec.Codecs;
import dev.casty.codec.Key;
import dev.casty.codec.Packer;
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

/**
 * What the runtime knows of {@link Observers.Logger}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class Observers_LoggerDispatch extends ActorType<Observers.Logger, Observers_LoggerRef> {
    static final Observers_LoggerDispatch TYPE = new Observers_LoggerDispatch();

    private static final Handlers<Observers.Logger> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Observers.Event.Begun.class, void.class)
            .message(Observers.Event.Ended.class, void.class)
            .supertype(Observers.Event.class)
            .build();

    private Observers_LoggerDispatch() {
    }

    @Override
    public String name() {
        return "Observers.Logger";
    }

    @Override
    public Class<Observers.Logger> actorClass() {
        return Observers.Logger.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Observers.Logger> handlers() {
        return BASE;
    }

    @Override
    public Observers_LoggerRef ref(Target target) {
        return new Observers_LoggerRef(target);
    }

    @Override
    public Observers_LoggerContext context(ActorCell cell) {
        return new Observers_LoggerContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Observers.Event.Begun) {
            return 0;
        }
        if (message instanceof Observers.Event.Ended) {
            return 1;
        }
        return -1;
    }

    @Override
    public ActorFactory<Observers.Logger> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Observers.Logger());
            }
            default -> throw Arguments.unknown("Observers.Logger");
        };
    }

    private static final class BaseHandlers extends Handlers<Observers.Logger> {
        @Override
        public String name() {
            return "Observers.Logger";
        }

        @Override
        public int numberOf(Object message) {
            return Observers_LoggerDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Observers.Logger receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 0, 1 -> {
                    receiver.any((Observers.Event) body);
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
                case 0, 1 -> "any(Observers.Event)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("u.Observers$Event$Begun", Encoding.OBSERVERS_EVENT_BEGUN, MessageCodecs.ACKNOWLEDGEMENT)
                .message("u.Observers$Event$Ended", Encoding.OBSERVERS_EVENT_ENDED, MessageCodecs.ACKNOWLEDGEMENT)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Observers.Event.Ended> OBSERVERS_EVENT_ENDED = new Observers_Event_EndedCodec();

        private static final Codec<Observers.Event.Begun> OBSERVERS_EVENT_BEGUN = Codecs.empty(Observers.Event.Begun::new);

        private static final class Observers_Event_EndedCodec implements Codec<Observers.Event.Ended> {
            private static final Key WHY = Key.of("why");

            @Override
            public void write(Packer out, Observers.Event.Ended value) {
                out.enter();
                out.packMapHeader(1);
                out.packKey(WHY);
                out.packNullable(value.why(), Codecs.STRING);
                out.leave();
            }

            @Override
            public Observers.Event.Ended read(Unpacker in) {
                in.enter();
                String why = null;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(WHY)) {
                    why = in.unpackNullable(Codecs.STRING);
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "why" -> why = in.unpackNullable(Codecs.STRING);
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Observers.Event.Ended(why);
            }
        }
    }
}

package k;

import dev.casty.codec.Codec;
import dev.casty.codec.Codecs;
import dev.casty.codec.Unpacker;
import dev.casty.spi.ActorCell;
import dev.casty.spi.ActorFactory;
import dev.casty.spi.ActorType;
import dev.casty.spi.Arguments;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import dev.casty.spi.MessageCodecs;
import java.lang.Class;
import java.lang.Override;

/**
 * What the runtime knows of {@link Clashing}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class ClashingDispatch extends ActorType<Clashing, ClashingRef> {
    static final ClashingDispatch TYPE = new ClashingDispatch();

    private static final dev.casty.spi.Handlers<Clashing> BASE = new BaseHandlers();

    private static final dev.casty.spi.MessageSet MESSAGES = dev.casty.spi.MessageSet.builder()
            .message(Duration.class, Object.class)
            .message(Target.class, String.class)
            .message(Object.class, void.class)
            .message(List.class, List.class)
            .message(String.class, void.class)
            .message(CompletableFuture.class, void.class)
            .message(Handlers.class, void.class)
            .message(Outcome.class, void.class)
            .message(MessageSet.class, void.class)
            .message(GeneratedRef.class, void.class)
            .message(Throwable.class, void.class)
            .message(Double.class, void.class)
            .message(k.BaseHandlers.class, void.class)
            .build();

    private ClashingDispatch() {
    }

    @Override
    public java.lang.String name() {
        return "Clashing";
    }

    @Override
    public Class<Clashing> actorClass() {
        return Clashing.class;
    }

    @Override
    public dev.casty.spi.MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public dev.casty.spi.Handlers<Clashing> handlers() {
        return BASE;
    }

    @Override
    public ClashingRef ref(dev.casty.spi.Target target) {
        return new ClashingRef(target);
    }

    @Override
    public ClashingContext context(ActorCell cell) {
        return new ClashingContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(java.lang.Object message) {
        return MESSAGES.indexOf(message.getClass());
    }

    @Override
    public ActorFactory<Clashing> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Clashing());
            }
            default -> throw Arguments.unknown("Clashing");
        };
    }

    private static final class BaseHandlers extends dev.casty.spi.Handlers<Clashing> {
        @Override
        public java.lang.String name() {
            return "Clashing";
        }

        @Override
        public int numberOf(java.lang.Object message) {
            return ClashingDispatch.numberOfMessage(message);
        }

        @Override
        public java.lang.Object handle(Clashing receiver, int message, java.lang.Object body,
                GeneratedContext<?> context) throws java.lang.Throwable {
            switch (message) {
                case 0 -> {
                    return receiver.duration((Duration) body);
                }
                case 1 -> {
                    return receiver.target((Target) body, (ClashingContext) context);
                }
                case 2 -> {
                    receiver.object((Object) body);
                    return dev.casty.spi.Outcome.ACKNOWLEDGED;
                }
                case 3 -> {
                    return receiver.list((List) body);
                }
                case 4 -> {
                    receiver.string((String) body);
                    return dev.casty.spi.Outcome.ACKNOWLEDGED;
                }
                case 5 -> {
                    receiver.future((CompletableFuture) body);
                    return dev.casty.spi.Outcome.ACKNOWLEDGED;
                }
                case 6 -> {
                    receiver.handlers((Handlers) body);
                    return dev.casty.spi.Outcome.ACKNOWLEDGED;
                }
                case 7 -> {
                    receiver.outcome((Outcome) body);
                    return dev.casty.spi.Outcome.ACKNOWLEDGED;
                }
                case 8 -> {
                    receiver.messageSet((MessageSet) body);
                    return dev.casty.spi.Outcome.ACKNOWLEDGED;
                }
                case 9 -> {
                    receiver.generated((GeneratedRef) body);
                    return dev.casty.spi.Outcome.ACKNOWLEDGED;
                }
                case 10 -> {
                    receiver.throwable((Throwable) body);
                    return dev.casty.spi.Outcome.ACKNOWLEDGED;
                }
                case 11 -> {
                    receiver.dbl((Double) body);
                    return dev.casty.spi.Outcome.ACKNOWLEDGED;
                }
                case 12 -> {
                    receiver.base((k.BaseHandlers) body);
                    return dev.casty.spi.Outcome.ACKNOWLEDGED;
                }
                default -> {
                    return dev.casty.spi.Outcome.UNHANDLED;
                }
            }
        }

        @Override
        public java.lang.String handlerOf(int message) {
            return switch (message) {
                case 0 -> "duration(Duration)";
                case 1 -> "target(Target)";
                case 2 -> "object(Object)";
                case 3 -> "list(List)";
                case 4 -> "string(String)";
                case 5 -> "future(CompletableFuture)";
                case 6 -> "handlers(Handlers)";
                case 7 -> "outcome(Outcome)";
                case 8 -> "messageSet(MessageSet)";
                case 9 -> "generated(GeneratedRef)";
                case 10 -> "throwable(Throwable)";
                case 11 -> "dbl(Double)";
                case 12 -> "base(BaseHandlers)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("k.Duration", Encoding.DURATION, MessageCodecs.unencodable("the reply to Duration", "the reply to Duration -> Object", "Object has no encoding"))
                .message("k.Target", Encoding.TARGET, Encoding.STRING)
                .message("k.Object", MessageCodecs.unencodable("Object", "Object -> Object", "Object has no encoding"), MessageCodecs.ACKNOWLEDGEMENT)
                .message("k.List", Encoding.LIST, Encoding.LIST)
                .message("k.String", Encoding.STRING, MessageCodecs.ACKNOWLEDGEMENT)
                .message("k.CompletableFuture", Encoding.COMPLETABLE_FUTURE, MessageCodecs.ACKNOWLEDGEMENT)
                .message("k.Handlers", Encoding.HANDLERS, MessageCodecs.ACKNOWLEDGEMENT)
                .message("k.Outcome", Encoding.OUTCOME, MessageCodecs.ACKNOWLEDGEMENT)
                .message("k.MessageSet", Encoding.MESSAGE_SET, MessageCodecs.ACKNOWLEDGEMENT)
                .message("k.GeneratedRef", Encoding.GENERATED_REF, MessageCodecs.ACKNOWLEDGEMENT)
                .message("k.Throwable", Encoding.THROWABLE, MessageCodecs.ACKNOWLEDGEMENT)
                .message("k.Double", Encoding.DOUBLE, MessageCodecs.ACKNOWLEDGEMENT)
                .message("k.BaseHandlers", Encoding.BASE_HANDLERS, MessageCodecs.ACKNOWLEDGEMENT)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Duration> DURATION = Codecs.empty(Duration::new);

        private static final Codec<Target> TARGET = Codecs.empty(Target::new);

        private static final Codec<String> STRING = Codecs.empty(String::new);

        private static final Codec<List> LIST = Codecs.empty(List::new);

        private static final Codec<CompletableFuture> COMPLETABLE_FUTURE = Codecs.empty(CompletableFuture::new);

        private static final Codec<Handlers> HANDLERS = Codecs.empty(Handlers::new);

        private static final Codec<Outcome> OUTCOME = Codecs.empty(Outcome::new);

        private static final Codec<MessageSet> MESSAGE_SET = Codecs.empty(MessageSet::new);

        private static final Codec<GeneratedRef> GENERATED_REF = Codecs.empty(GeneratedRef::new);

        private static final Codec<Throwable> THROWABLE = Codecs.empty(Throwable::new);

        private static final Codec<Double> DOUBLE = Codecs.empty(Double::new);

        private static final Codec<k.BaseHandlers> BASE_HANDLERS = Codecs.empty(k.BaseHandlers::new);
    }
}

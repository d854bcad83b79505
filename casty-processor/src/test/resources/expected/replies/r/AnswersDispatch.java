package r;

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
import java.util.function.Supplier;

/**
 * What the runtime knows of {@link Answers}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class AnswersDispatch extends ActorType<Answers, AnswersRef> {
    static final AnswersDispatch TYPE = new AnswersDispatch();

    private static final Handlers<Answers> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Answers.Bool.class, Boolean.class)
            .message(Answers.Byt.class, Byte.class)
            .message(Answers.Chr.class, Character.class)
            .message(Answers.Dbl.class, Double.class)
            .message(Answers.Flt.class, Float.class)
            .message(Answers.Int.class, Integer.class)
            .message(Answers.Lng.class, Long.class)
            .message(Answers.Shrt.class, Short.class)
            .message(Answers.Arr.class, int[].class)
            .message(Answers.Nothing.class, void.class)
            .message(Answers.Nought.class, void.class)
            .message(Answers.Stage.class, String.class)
            .message(Answers.StageOfNothing.class, void.class)
            .message(Answers.Late.class, Integer.class)
            .message(Answers.Fixed.class, Double.class)
            .message(Answers.Ack.class, void.class)
            .message(Answers.Supply.class, Supplier.class)
            .build();

    private AnswersDispatch() {
    }

    @Override
    public String name() {
        return "Answers";
    }

    @Override
    public Class<Answers> actorClass() {
        return Answers.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Answers> handlers() {
        return BASE;
    }

    @Override
    public AnswersRef ref(Target target) {
        return new AnswersRef(target);
    }

    @Override
    public AnswersContext context(ActorCell cell) {
        return new AnswersContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        return MESSAGES.indexOf(message.getClass());
    }

    @Override
    public ActorFactory<Answers> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Answers());
            }
            default -> throw Arguments.unknown("Answers");
        };
    }

    private static final class BaseHandlers extends Handlers<Answers> {
        @Override
        public String name() {
            return "Answers";
        }

        @Override
        public int numberOf(Object message) {
            return AnswersDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Answers receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 0 -> {
                    return receiver.on((Answers.Bool) body);
                }
                case 1 -> {
                    return receiver.on((Answers.Byt) body);
                }
                case 2 -> {
                    return receiver.on((Answers.Chr) body);
                }
                case 3 -> {
                    return receiver.on((Answers.Dbl) body);
                }
                case 4 -> {
                    return receiver.on((Answers.Flt) body);
                }
                case 5 -> {
                    return receiver.on((Answers.Int) body);
                }
                case 6 -> {
                    return receiver.on((Answers.Lng) body);
                }
                case 7 -> {
                    return receiver.on((Answers.Shrt) body);
                }
                case 8 -> {
                    return receiver.on((Answers.Arr) body);
                }
                case 9 -> {
                    receiver.on((Answers.Nothing) body);
                    return Outcome.ACKNOWLEDGED;
                }
                case 10 -> {
                    receiver.on((Answers.Nought) body);
                    return Outcome.ACKNOWLEDGED;
                }
                case 11 -> {
                    return whenDone(context, receiver.on((Answers.Stage) body));
                }
                case 12 -> {
                    return whenDone(context, receiver.on((Answers.StageOfNothing) body));
                }
                case 13 -> {
                    receiver.on(replyTo(context), (AnswersContext) context, (Answers.Late) body);
                    return Outcome.LATER;
                }
                case 14 -> {
                    return receiver.on((Answers.Fixed) body);
                }
                case 15 -> {
                    receiver.on((Answers.Ack) body);
                    return Outcome.ACKNOWLEDGED;
                }
                case 16 -> {
                    return receiver.on((Answers.Supply) body);
                }
                default -> {
                    return Outcome.UNHANDLED;
                }
            }
        }

        @Override
        public String handlerOf(int message) {
            return switch (message) {
                case 0 -> "on(Answers.Bool)";
                case 1 -> "on(Answers.Byt)";
                case 2 -> "on(Answers.Chr)";
                case 3 -> "on(Answers.Dbl)";
                case 4 -> "on(Answers.Flt)";
                case 5 -> "on(Answers.Int)";
                case 6 -> "on(Answers.Lng)";
                case 7 -> "on(Answers.Shrt)";
                case 8 -> "on(Answers.Arr)";
                case 9 -> "on(Answers.Nothing)";
                case 10 -> "on(Answers.Nought)";
                case 11 -> "on(Answers.Stage)";
                case 12 -> "on(Answers.StageOfNothing)";
                case 13 -> "on(Answers.Late)";
                case 14 -> "on(Answers.Fixed)";
                case 15 -> "on(Answers.Ack)";
                case 16 -> "on(Answers.Supply)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("r.Answers$Bool", Encoding.ANSWERS_BOOL, Codecs.BOOLEAN)
                .message("r.Answers$Byt", Encoding.ANSWERS_BYT, Codecs.BYTE)
                .message("r.Answers$Chr", Encoding.ANSWERS_CHR, Codecs.CHARACTER)
                .message("r.Answers$Dbl", Encoding.ANSWERS_DBL, Codecs.DOUBLE)
                .message("r.Answers$Flt", Encoding.ANSWERS_FLT, Codecs.FLOAT)
                .message("r.Answers$Int", Encoding.ANSWERS_INT, Codecs.INTEGER)
                .message("r.Answers$Lng", Encoding.ANSWERS_LNG, Codecs.LONG)
                .message("r.Answers$Shrt", Encoding.ANSWERS_SHRT, Codecs.SHORT)
                .message("r.Answers$Arr", Encoding.ANSWERS_ARR, Codecs.INT_ARRAY)
                .message("r.Answers$Nothing", Encoding.ANSWERS_NOTHING, MessageCodecs.ACKNOWLEDGEMENT)
                .message("r.Answers$Nought", Encoding.ANSWERS_NOUGHT, MessageCodecs.ACKNOWLEDGEMENT)
                .message("r.Answers$Stage", Encoding.ANSWERS_STAGE, Codecs.STRING)
                .message("r.Answers$StageOfNothing", Encoding.ANSWERS_STAGE_OF_NOTHING, MessageCodecs.ACKNOWLEDGEMENT)
                .message("r.Answers$Late", Encoding.ANSWERS_LATE, Codecs.INTEGER)
                .message("r.Answers$Fixed", Encoding.ANSWERS_FIXED, Codecs.DOUBLE)
                .message("r.Answers$Ack", Encoding.ANSWERS_ACK, MessageCodecs.ACKNOWLEDGEMENT)
                .message("r.Answers$Supply", Encoding.ANSWERS_SUPPLY, MessageCodecs.unencodable("the reply to Answers.Supply", "the reply to Answers.Supply -> Supplier<String>", "Supplier<String> has no encoding"))
                .build();
    }

    private static final class Encoding {
        private static final Codec<Answers.Bool> ANSWERS_BOOL = Codecs.empty(Answers.Bool::new);

        private static final Codec<Answers.Byt> ANSWERS_BYT = Codecs.empty(Answers.Byt::new);

        private static final Codec<Answers.Chr> ANSWERS_CHR = Codecs.empty(Answers.Chr::new);

        private static final Codec<Answers.Dbl> ANSWERS_DBL = Codecs.empty(Answers.Dbl::new);

        private static final Codec<Answers.Flt> ANSWERS_FLT = Codecs.empty(Answers.Flt::new);

        private static final Codec<Answers.Int> ANSWERS_INT = Codecs.empty(Answers.Int::new);

        private static final Codec<Answers.Lng> ANSWERS_LNG = Codecs.empty(Answers.Lng::new);

        private static final Codec<Answers.Shrt> ANSWERS_SHRT = Codecs.empty(Answers.Shrt::new);

        private static final Codec<Answers.Arr> ANSWERS_ARR = Codecs.empty(Answers.Arr::new);

        private static final Codec<Answers.Nothing> ANSWERS_NOTHING = Codecs.empty(Answers.Nothing::new);

        private static final Codec<Answers.Nought> ANSWERS_NOUGHT = Codecs.empty(Answers.Nought::new);

        private static final Codec<Answers.Stage> ANSWERS_STAGE = Codecs.empty(Answers.Stage::new);

        private static final Codec<Answers.StageOfNothing> ANSWERS_STAGE_OF_NOTHING = Codecs.empty(Answers.StageOfNothing::new);

        private static final Codec<Answers.Late> ANSWERS_LATE = Codecs.empty(Answers.Late::new);

        private static final Codec<Answers.Fixed> ANSWERS_FIXED = Codecs.empty(Answers.Fixed::new);

        private static final Codec<Answers.Ack> ANSWERS_ACK = Codecs.empty(Answers.Ack::new);

        private static final Codec<Answers.Supply> ANSWERS_SUPPLY = Codecs.empty(Answers.Supply::new);
    }
}

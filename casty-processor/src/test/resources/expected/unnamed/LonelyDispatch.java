import dev.casty.codec.Codec;
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
 * What the runtime knows of {@link Lonely}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class LonelyDispatch extends ActorType<Lonely, LonelyRef> {
    static final LonelyDispatch TYPE = new LonelyDispatch();

    private static final Handlers<Lonely> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Lonely.Work.class, void.class)
            .build();

    private LonelyDispatch() {
    }

    @Override
    public String name() {
        return "Lonely";
    }

    @Override
    public Class<Lonely> actorClass() {
        return Lonely.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Lonely> handlers() {
        return BASE;
    }

    @Override
    public LonelyRef ref(Target target) {
        return new LonelyRef(target);
    }

    @Override
    public LonelyContext context(ActorCell cell) {
        return new LonelyContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Lonely.Work) {
            return 0;
        }
        return -1;
    }

    static void packArguments(Packer out, LonelyRef next) {
        Arguments.begin(out, "LonelyRef next", 1);
        out.packNullable(next, Encoding.LONELY_REF);
        out.leave();
    }

    @Override
    public ActorFactory<Lonely> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "LonelyRef next" -> {
                LonelyRef next = in.unpackNullable(Encoding.LONELY_REF);
                yield Arguments.end(in, () -> new Lonely(next));
            }
            default -> throw Arguments.unknown("Lonely");
        };
    }

    private static final class BaseHandlers extends Handlers<Lonely> {
        @Override
        public String name() {
            return "Lonely";
        }

        @Override
        public int numberOf(Object message) {
            return LonelyDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Lonely receiver, int message, Object body, GeneratedContext<?> context)
                throws Throwable {
            switch (message) {
                case 0 -> {
                    receiver.work((Lonely.Work) body, (LonelyContext) context);
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
                case 0 -> "work(Lonely.Work)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("Lonely$Work", Encoding.LONELY_WORK, MessageCodecs.ACKNOWLEDGEMENT)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Lonely.Work> LONELY_WORK = new Lonely_WorkCodec();

        private static final Codec<LonelyRef> LONELY_REF = LonelyRef.codec();

        private static final class Lonely_WorkCodec implements Codec<Lonely.Work> {
            private static final Key NEXT = Key.of("next");

            @Override
            public void write(Packer out, Lonely.Work value) {
                out.enter();
                out.packMapHeader(1);
                out.packKey(NEXT);
                out.packNullable(value.next(), Encoding.LONELY_REF);
                out.leave();
            }

            @Override
            public Lonely.Work read(Unpacker in) {
                in.enter();
                LonelyRef next = null;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(NEXT)) {
                    next = in.unpackNullable(Encoding.LONELY_REF);
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "next" -> next = in.unpackNullable(Encoding.LONELY_REF);
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Lonely.Work(next);
            }
        }
    }
}

package b;

import a.PingRef;
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
 * What the runtime knows of {@link Pong}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class PongDispatch extends ActorType<Pong, PongRef> {
    static final PongDispatch TYPE = new PongDispatch();

    private static final Handlers<Pong> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Pong.Ball.class, PingRef.class)
            .build();

    private PongDispatch() {
    }

    @Override
    public String name() {
        return "Pong";
    }

    @Override
    public Class<Pong> actorClass() {
        return Pong.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Pong> handlers() {
        return BASE;
    }

    @Override
    public PongRef ref(Target target) {
        return new PongRef(target);
    }

    @Override
    public PongContext context(ActorCell cell) {
        return new PongContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Pong.Ball) {
            return 0;
        }
        return -1;
    }

    static void packArguments(Packer out, PingRef partner) {
        Arguments.begin(out, "a.PingRef partner", 1);
        out.packNullable(partner, Encoding.PING_REF);
        out.leave();
    }

    @Override
    public ActorFactory<Pong> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "a.PingRef partner" -> {
                PingRef partner = in.unpackNullable(Encoding.PING_REF);
                yield Arguments.end(in, () -> new Pong(partner));
            }
            default -> throw Arguments.unknown("Pong");
        };
    }

    private static final class BaseHandlers extends Handlers<Pong> {
        @Override
        public String name() {
            return "Pong";
        }

        @Override
        public int numberOf(Object message) {
            return PongDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Pong receiver, int message, Object body, GeneratedContext<?> context)
                throws Throwable {
            switch (message) {
                case 0 -> {
                    return receiver.ball((Pong.Ball) body, (PongContext) context);
                }
                default -> {
                    return Outcome.UNHANDLED;
                }
            }
        }

        @Override
        public String handlerOf(int message) {
            return switch (message) {
                case 0 -> "ball(Pong.Ball)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("b.Pong$Ball", Encoding.PONG_BALL, Encoding.PING_REF)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Pong.Ball> PONG_BALL = new Pong_BallCodec();

        private static final Codec<PingRef> PING_REF = PingRef.codec();

        private static final class Pong_BallCodec implements Codec<Pong.Ball> {
            private static final Key FROM = Key.of("from");

            private static final Key AGAIN = Key.of("again");

            @Override
            public void write(Packer out, Pong.Ball value) {
                out.enter();
                out.packMapHeader(2);
                out.packKey(FROM);
                out.packNullable(value.from(), Encoding.PING_REF);
                out.packKey(AGAIN);
                out.packNullable(value.again(), Encoding.PING_REF);
                out.leave();
            }

            @Override
            public Pong.Ball read(Unpacker in) {
                in.enter();
                PingRef from = null;
                PingRef again = null;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(FROM)) {
                    from = in.unpackNullable(Encoding.PING_REF);
                    left--;
                }
                if (left > 0 && in.tryKey(AGAIN)) {
                    again = in.unpackNullable(Encoding.PING_REF);
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "from" -> from = in.unpackNullable(Encoding.PING_REF);
                        case "again" -> again = in.unpackNullable(Encoding.PING_REF);
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Pong.Ball(from, again);
            }
        }
    }
}

package b;

import a.PingRef;
import dev.casty.spi.ActorCell;
import dev.casty.spi.ActorType;
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
                .message("b.Pong$Ball", MessageCodecs.unencodable("Pong.Ball", "Pong.Ball -> Ball.from -> PingRef", "PingRef stands for another actor, which this version cannot find again"), MessageCodecs.unencodable("the reply to Pong.Ball", "the reply to Pong.Ball -> PingRef", "PingRef stands for another actor, which this version cannot find again"))
                .build();
    }
}

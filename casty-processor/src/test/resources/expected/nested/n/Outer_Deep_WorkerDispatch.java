package n;

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

/**
 * What the runtime knows of {@link Outer.Deep.Worker}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class Outer_Deep_WorkerDispatch extends ActorType<Outer.Deep.Worker, Outer_Deep_WorkerRef> {
    static final Outer_Deep_WorkerDispatch TYPE = new Outer_Deep_WorkerDispatch();

    private static final Handlers<Outer.Deep.Worker> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Outer.Shared.class, Integer.class)
            .build();

    private Outer_Deep_WorkerDispatch() {
    }

    @Override
    public String name() {
        return "Outer.Deep.Worker";
    }

    @Override
    public Class<Outer.Deep.Worker> actorClass() {
        return Outer.Deep.Worker.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Outer.Deep.Worker> handlers() {
        return BASE;
    }

    @Override
    public Outer_Deep_WorkerRef ref(Target target) {
        return new Outer_Deep_WorkerRef(target);
    }

    @Override
    public Outer_Deep_WorkerContext context(ActorCell cell) {
        return new Outer_Deep_WorkerContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Outer.Shared) {
            return 0;
        }
        return -1;
    }

    @Override
    public ActorFactory<Outer.Deep.Worker> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Outer.Deep.Worker());
            }
            default -> throw Arguments.unknown("Outer.Deep.Worker");
        };
    }

    private static final class BaseHandlers extends Handlers<Outer.Deep.Worker> {
        @Override
        public String name() {
            return "Outer.Deep.Worker";
        }

        @Override
        public int numberOf(Object message) {
            return Outer_Deep_WorkerDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Outer.Deep.Worker receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 0 -> {
                    return receiver.work((Outer.Shared) body);
                }
                default -> {
                    return Outcome.UNHANDLED;
                }
            }
        }

        @Override
        public String handlerOf(int message) {
            return switch (message) {
                case 0 -> "work(Outer.Shared)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("n.Outer$Shared", Encoding.OUTER_SHARED, Codecs.INTEGER)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Outer.Shared> OUTER_SHARED = Codecs.empty(Outer.Shared::new);
    }
}

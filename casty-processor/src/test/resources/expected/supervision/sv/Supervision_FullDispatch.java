package sv;

import dev.casty.annotation.MultiChildStrategy;
import dev.casty.codec.Codec;
import dev.casty.codec.Codecs;
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
import dev.casty.spi.StateType;
import dev.casty.spi.Target;
import java.time.Duration;

/**
 * What the runtime knows of {@link Supervision.Full}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class Supervision_FullDispatch extends ActorType<Supervision.Full, Supervision_FullRef> {
    static final Supervision_FullDispatch TYPE = new Supervision_FullDispatch();

    private static final Handlers<Supervision.Full> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Supervision.Work.class, void.class)
            .build();

    private static final StateType<Supervision.Full> STATE = new State();

    private static final dev.casty.Supervision SUPERVISION = dev.casty.Supervision.escalate()
            .maxRestarts(2)
            .within(Duration.ofSeconds(7200))
            .backoff(Duration.ofMillis(500), Duration.ofSeconds(90), 1.5)
            .jitter(0.0)
            .children(MultiChildStrategy.REST_FOR_ONE);

    private Supervision_FullDispatch() {
    }

    @Override
    public String name() {
        return "Supervision.Full";
    }

    @Override
    public Class<Supervision.Full> actorClass() {
        return Supervision.Full.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Supervision.Full> handlers() {
        return BASE;
    }

    @Override
    public Supervision_FullRef ref(Target target) {
        return new Supervision_FullRef(target);
    }

    @Override
    public Supervision_FullContext context(ActorCell cell) {
        return new Supervision_FullContext(cell, ref(cell.target()));
    }

    @Override
    public dev.casty.Supervision supervision() {
        return SUPERVISION;
    }

    @Override
    public StateType<Supervision.Full> state() {
        return STATE;
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Supervision.Work) {
            return 0;
        }
        return -1;
    }

    @Override
    public ActorFactory<Supervision.Full> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Supervision.Full());
            }
            default -> throw Arguments.unknown("Supervision.Full");
        };
    }

    private static final class BaseHandlers extends Handlers<Supervision.Full> {
        @Override
        public String name() {
            return "Supervision.Full";
        }

        @Override
        public int numberOf(Object message) {
            return Supervision_FullDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Supervision.Full receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 0 -> {
                    receiver.work((Supervision.Work) body);
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
                case 0 -> "work(Supervision.Work)";
                default -> "";
            };
        }
    }

    private static final class State extends StateType<Supervision.Full> {
        State() {
            super("count");
        }

        @Override
        public String name() {
            return "sv.Supervision$Full";
        }

        @Override
        public StateType.Detection detection(int field) {
            return switch (field) {
                case 0 -> StateType.Detection.BITS;
                default -> StateType.Detection.ENCODING;
            };
        }

        @Override
        public long bits(Supervision.Full actor, int field) {
            return switch (field) {
                case 0 -> actor.count;
                default -> super.bits(actor, field);
            };
        }

        @Override
        public void write(Supervision.Full actor, int field, Packer out) {
            switch (field) {
                case 0 -> out.packInt(actor.count);
                default -> throw new IndexOutOfBoundsException(field);
            }
        }

        @Override
        public void read(Supervision.Full actor, int field, Unpacker in) {
            switch (field) {
                case 0 -> actor.count = in.unpackInt();
                default -> throw new IndexOutOfBoundsException(field);
            }
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("sv.Supervision$Work", Encoding.SUPERVISION_WORK, MessageCodecs.ACKNOWLEDGEMENT)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Supervision.Work> SUPERVISION_WORK = Codecs.empty(Supervision.Work::new);
    }
}

package sv;

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
import java.time.Duration;

/**
 * What the runtime knows of {@link Supervision.Stopping}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class Supervision_StoppingDispatch extends ActorType<Supervision.Stopping, Supervision_StoppingRef> {
    static final Supervision_StoppingDispatch TYPE = new Supervision_StoppingDispatch();

    private static final Handlers<Supervision.Stopping> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Supervision.Work.class, void.class)
            .build();

    private static final dev.casty.Supervision SUPERVISION = dev.casty.Supervision.stop()
            .maxRestarts(3)
            .within(Duration.ofMillis(3661001));

    private Supervision_StoppingDispatch() {
    }

    @Override
    public String name() {
        return "Supervision.Stopping";
    }

    @Override
    public Class<Supervision.Stopping> actorClass() {
        return Supervision.Stopping.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Supervision.Stopping> handlers() {
        return BASE;
    }

    @Override
    public Supervision_StoppingRef ref(Target target) {
        return new Supervision_StoppingRef(target);
    }

    @Override
    public Supervision_StoppingContext context(ActorCell cell) {
        return new Supervision_StoppingContext(cell, ref(cell.target()));
    }

    @Override
    public dev.casty.Supervision supervision() {
        return SUPERVISION;
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
    public ActorFactory<Supervision.Stopping> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Supervision.Stopping());
            }
            default -> throw Arguments.unknown("Supervision.Stopping");
        };
    }

    private static final class BaseHandlers extends Handlers<Supervision.Stopping> {
        @Override
        public String name() {
            return "Supervision.Stopping";
        }

        @Override
        public int numberOf(Object message) {
            return Supervision_StoppingDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Supervision.Stopping receiver, int message, Object body,
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

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("sv.Supervision$Work", Encoding.SUPERVISION_WORK, MessageCodecs.ACKNOWLEDGEMENT)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Supervision.Work> SUPERVISION_WORK = Codecs.empty(Supervision.Work::new);
    }
}

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
 * What the runtime knows of {@link Supervision.Plain}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class Supervision_PlainDispatch extends ActorType<Supervision.Plain, Supervision_PlainRef> {
    static final Supervision_PlainDispatch TYPE = new Supervision_PlainDispatch();

    private static final Handlers<Supervision.Plain> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Supervision.Work.class, void.class)
            .build();

    private static final dev.casty.Supervision SUPERVISION = dev.casty.Supervision.restart()
            .maxRestarts(3)
            .within(Duration.ofSeconds(60));

    private Supervision_PlainDispatch() {
    }

    @Override
    public String name() {
        return "Supervision.Plain";
    }

    @Override
    public Class<Supervision.Plain> actorClass() {
        return Supervision.Plain.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Supervision.Plain> handlers() {
        return BASE;
    }

    @Override
    public Supervision_PlainRef ref(Target target) {
        return new Supervision_PlainRef(target);
    }

    @Override
    public Supervision_PlainContext context(ActorCell cell) {
        return new Supervision_PlainContext(cell, ref(cell.target()));
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
    public ActorFactory<Supervision.Plain> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Supervision.Plain());
            }
            default -> throw Arguments.unknown("Supervision.Plain");
        };
    }

    private static final class BaseHandlers extends Handlers<Supervision.Plain> {
        @Override
        public String name() {
            return "Supervision.Plain";
        }

        @Override
        public int numberOf(Object message) {
            return Supervision_PlainDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Supervision.Plain receiver, int message, Object body,
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

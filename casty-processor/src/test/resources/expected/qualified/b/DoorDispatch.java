package b;

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
 * What the runtime knows of {@link Door}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class DoorDispatch extends ActorType<Door, DoorRef> {
    static final DoorDispatch TYPE = new DoorDispatch();

    private static final Handlers<Door> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Door.Close.class, a.DoorRef.class)
            .build();

    private DoorDispatch() {
    }

    @Override
    public String name() {
        return "Door";
    }

    @Override
    public Class<Door> actorClass() {
        return Door.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Door> handlers() {
        return BASE;
    }

    @Override
    public DoorRef ref(Target target) {
        return new DoorRef(target);
    }

    @Override
    public DoorContext context(ActorCell cell) {
        return new DoorContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Door.Close) {
            return 0;
        }
        return -1;
    }

    @Override
    public ActorFactory<Door> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Door());
            }
            default -> throw Arguments.unknown("Door");
        };
    }

    private static final class BaseHandlers extends Handlers<Door> {
        @Override
        public String name() {
            return "Door";
        }

        @Override
        public int numberOf(Object message) {
            return DoorDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Door receiver, int message, Object body, GeneratedContext<?> context)
                throws Throwable {
            switch (message) {
                case 0 -> {
                    return receiver.close((Door.Close) body, (DoorContext) context);
                }
                default -> {
                    return Outcome.UNHANDLED;
                }
            }
        }

        @Override
        public String handlerOf(int message) {
            return switch (message) {
                case 0 -> "close(Door.Close)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("b.Door$Close", Encoding.DOOR_CLOSE, Encoding.DOOR_REF)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Door.Close> DOOR_CLOSE = Codecs.empty(Door.Close::new);

        private static final Codec<a.DoorRef> DOOR_REF = a.DoorRef.codec();
    }
}

package a;

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
 * What the runtime knows of {@link Door}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class DoorDispatch extends ActorType<Door, DoorRef> {
    static final DoorDispatch TYPE = new DoorDispatch();

    private static final Handlers<Door> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Door.Open.class, b.DoorRef.class)
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
        if (message instanceof Door.Open) {
            return 0;
        }
        return -1;
    }

    static void packArguments(Packer out, b.DoorRef other, DoorRef mine) {
        Arguments.begin(out, "b.DoorRef other, a.DoorRef mine", 2);
        out.packNullable(other, Encoding.DOOR_REF);
        out.packNullable(mine, Encoding.DOOR_REF_);
        out.leave();
    }

    @Override
    public ActorFactory<Door> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "b.DoorRef other, a.DoorRef mine" -> {
                b.DoorRef other = in.unpackNullable(Encoding.DOOR_REF);
                DoorRef mine = in.unpackNullable(Encoding.DOOR_REF_);
                yield Arguments.end(in, () -> new Door(other, mine));
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
                    return receiver.open((Door.Open) body, (DoorContext) context);
                }
                default -> {
                    return Outcome.UNHANDLED;
                }
            }
        }

        @Override
        public String handlerOf(int message) {
            return switch (message) {
                case 0 -> "open(Door.Open)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("a.Door$Open", Encoding.DOOR_OPEN, Encoding.DOOR_REF)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Door.Open> DOOR_OPEN = new Door_OpenCodec();

        private static final Codec<b.DoorRef> DOOR_REF = b.DoorRef.codec();

        private static final Codec<DoorRef> DOOR_REF_ = DoorRef.codec();

        private static final class Door_OpenCodec implements Codec<Door.Open> {
            private static final Key OTHER = Key.of("other");

            @Override
            public void write(Packer out, Door.Open value) {
                out.enter();
                out.packMapHeader(1);
                out.packKey(OTHER);
                out.packNullable(value.other(), Encoding.DOOR_REF);
                out.leave();
            }

            @Override
            public Door.Open read(Unpacker in) {
                in.enter();
                b.DoorRef other = null;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(OTHER)) {
                    other = in.unpackNullable(Encoding.DOOR_REF);
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "other" -> other = in.unpackNullable(Encoding.DOOR_REF);
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Door.Open(other);
            }
        }
    }
}

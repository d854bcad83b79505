package du;

import dev.casty.codec.Codec;
import dev.casty.codec.Codecs;
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
import dev.casty.spi.StateType;
import dev.casty.spi.Target;
import java.util.List;

/**
 * What the runtime knows of {@link Own}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class OwnDispatch extends ActorType<Own, OwnRef> {
    static final OwnDispatch TYPE = new OwnDispatch();

    private static final Handlers<Own> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Own.Go.class, void.class)
            .build();

    private static final StateType<Own> STATE = new State();

    private OwnDispatch() {
    }

    @Override
    public String name() {
        return "Own";
    }

    @Override
    public Class<Own> actorClass() {
        return Own.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Own> handlers() {
        return BASE;
    }

    @Override
    public OwnRef ref(Target target) {
        return new OwnRef(target);
    }

    @Override
    public OwnContext context(ActorCell cell) {
        return new OwnContext(cell, ref(cell.target()));
    }

    @Override
    public StateType<Own> state() {
        return STATE;
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Own.Go) {
            return 0;
        }
        return -1;
    }

    @Override
    public ActorFactory<Own> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Own());
            }
            default -> throw Arguments.unknown("Own");
        };
    }

    private static final class BaseHandlers extends Handlers<Own> {
        @Override
        public String name() {
            return "Own";
        }

        @Override
        public int numberOf(Object message) {
            return OwnDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Own receiver, int message, Object body, GeneratedContext<?> context)
                throws Throwable {
            switch (message) {
                case 0 -> {
                    receiver.go((Own.Go) body);
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
                case 0 -> "go(Own.Go)";
                default -> "";
            };
        }
    }

    private static final class State extends StateType<Own> {
        State() {
            super(CUSTOM);
        }

        @Override
        public String name() {
            return "du.Own";
        }

        @Override
        public StateType.Detection detection(int field) {
            return StateType.Detection.ENCODING;
        }

        @Override
        public void write(Own actor, int field, Packer out) {
            out.packNullable(saved(actor::save), Encoding.OWN_SAVED);
        }

        @Override
        public void read(Own actor, int field, Unpacker in) {
            load(in.unpackNullable(Encoding.OWN_SAVED), actor::load);
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("du.Own$Go", Encoding.OWN_GO, MessageCodecs.ACKNOWLEDGEMENT)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Own.Saved> OWN_SAVED = new Own_SavedCodec();

        private static final Codec<Own.Go> OWN_GO = Codecs.empty(Own.Go::new);

        private static final Codec<List<String>> LIST_OF_STRING = Codecs.list(Codecs.STRING);

        private static final class Own_SavedCodec implements Codec<Own.Saved> {
            private static final Key LINES = Key.of("lines");

            @Override
            public void write(Packer out, Own.Saved value) {
                out.enter();
                out.packMapHeader(1);
                out.packKey(LINES);
                out.packNullable(value.lines(), Encoding.LIST_OF_STRING);
                out.leave();
            }

            @Override
            public Own.Saved read(Unpacker in) {
                in.enter();
                List<String> lines = null;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(LINES)) {
                    lines = in.unpackNullable(Encoding.LIST_OF_STRING);
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "lines" -> lines = in.unpackNullable(Encoding.LIST_OF_STRING);
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Own.Saved(lines);
            }
        }
    }
}

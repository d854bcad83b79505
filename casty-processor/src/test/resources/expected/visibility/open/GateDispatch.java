package open;

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
import dev.casty.spi.Target;

/**
 * What the runtime knows of {@link Gate}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class GateDispatch extends ActorType<Gate, GateRef> {
    static final GateDispatch TYPE = new GateDispatch();

    static final Handlers<Gate.Broken> BROKEN = new BrokenHandlers();

    private static final Handlers<Gate> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Gate.Open.class, Boolean.class)
            .message(Gate.Force.class, void.class)
            .message(Gate.Inspect.class, Gate.Report.class)
            .build();

    private GateDispatch() {
    }

    @Override
    public String name() {
        return "Gate";
    }

    @Override
    public Class<Gate> actorClass() {
        return Gate.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Gate> handlers() {
        return BASE;
    }

    @Override
    public GateRef ref(Target target) {
        return new GateRef(target);
    }

    @Override
    public GateContext context(ActorCell cell) {
        return new GateContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Gate.Open) {
            return 0;
        }
        if (message instanceof Gate.Force) {
            return 1;
        }
        if (message instanceof Gate.Inspect) {
            return 2;
        }
        return -1;
    }

    static void packArguments(Packer out, Gate.Report last) {
        Arguments.begin(out, "open.Gate.Report last", 1);
        out.packNullable(last, Encoding.GATE_REPORT);
        out.leave();
    }

    @Override
    public ActorFactory<Gate> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Gate());
            }
            case "open.Gate.Report last" -> {
                Gate.Report last = in.unpackNullable(Encoding.GATE_REPORT);
                yield Arguments.end(in, () -> new Gate(last));
            }
            default -> throw Arguments.unknown("Gate");
        };
    }

    private static final class BaseHandlers extends Handlers<Gate> {
        @Override
        public String name() {
            return "Gate";
        }

        @Override
        public int numberOf(Object message) {
            return GateDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Gate receiver, int message, Object body, GeneratedContext<?> context)
                throws Throwable {
            switch (message) {
                case 0 -> {
                    return receiver.open((Gate.Open) body);
                }
                case 1 -> {
                    receiver.force((Gate.Force) body, (GateContext) context);
                    return Outcome.ACKNOWLEDGED;
                }
                case 2 -> {
                    return receiver.inspect((Gate.Inspect) body);
                }
                default -> {
                    return Outcome.UNHANDLED;
                }
            }
        }

        @Override
        public String handlerOf(int message) {
            return switch (message) {
                case 0 -> "open(Gate.Open)";
                case 1 -> "force(Gate.Force)";
                case 2 -> "inspect(Gate.Inspect)";
                default -> "";
            };
        }
    }

    private static final class BrokenHandlers extends Handlers<Gate.Broken> {
        @Override
        public String name() {
            return "Gate.Broken";
        }

        @Override
        public int numberOf(Object message) {
            return GateDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Gate.Broken receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 1 -> {
                    receiver.force((Gate.Force) body);
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
                case 1 -> "force(Gate.Force)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("open.Gate$Open", Encoding.GATE_OPEN, Codecs.BOOLEAN)
                .message("open.Gate$Force", Encoding.GATE_FORCE, MessageCodecs.ACKNOWLEDGEMENT)
                .message("open.Gate$Inspect", Encoding.GATE_INSPECT, Encoding.GATE_REPORT)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Gate.Report> GATE_REPORT = Codecs.empty(Gate.Report::new);

        private static final Codec<Gate.Open> GATE_OPEN = Codecs.empty(Gate.Open::new);

        private static final Codec<Gate.Force> GATE_FORCE = Codecs.empty(Gate.Force::new);

        private static final Codec<Gate.Inspect> GATE_INSPECT = Codecs.empty(Gate.Inspect::new);
    }
}

package v;

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
import u.Observers_OpenRef;

/**
 * What the runtime knows of {@link Counter}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class CounterDispatch extends ActorType<Counter, CounterRef> {
    static final CounterDispatch TYPE = new CounterDispatch();

    private static final Handlers<Counter> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Counter.Count.class, Integer.class)
            .message(Counter.Hidden.class, Counter.Hidden.class)
            .build();

    private CounterDispatch() {
    }

    @Override
    public String name() {
        return "Counter";
    }

    @Override
    public Class<Counter> actorClass() {
        return Counter.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Counter> handlers() {
        return BASE;
    }

    @Override
    public CounterRef ref(Target target) {
        return new CounterRef(target);
    }

    @Override
    public CounterContext context(ActorCell cell) {
        return new CounterContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Counter.Count) {
            return 0;
        }
        if (message instanceof Counter.Hidden) {
            return 1;
        }
        return -1;
    }

    static void packArguments(Packer out, Observers_OpenRef open) {
        Arguments.begin(out, "u.Observers_OpenRef open", 1);
        out.packNullable(open, Encoding.OBSERVERS_OPEN_REF);
        out.leave();
    }

    @Override
    public ActorFactory<Counter> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "u.Observers_OpenRef open" -> {
                Observers_OpenRef open = in.unpackNullable(Encoding.OBSERVERS_OPEN_REF);
                yield Arguments.end(in, () -> new Counter(open));
            }
            default -> throw Arguments.unknown("Counter");
        };
    }

    private static final class BaseHandlers extends Handlers<Counter> {
        @Override
        public String name() {
            return "Counter";
        }

        @Override
        public int numberOf(Object message) {
            return CounterDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Counter receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 0 -> {
                    return receiver.count((Counter.Count) body);
                }
                case 1 -> {
                    return receiver.hidden((Counter.Hidden) body);
                }
                default -> {
                    return Outcome.UNHANDLED;
                }
            }
        }

        @Override
        public String handlerOf(int message) {
            return switch (message) {
                case 0 -> "count(Counter.Count)";
                case 1 -> "hidden(Counter.Hidden)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("v.Counter$Count", Encoding.COUNTER_COUNT, Codecs.INTEGER)
                .message("v.Counter$Hidden", Encoding.COUNTER_HIDDEN, Encoding.COUNTER_HIDDEN)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Observers_OpenRef> OBSERVERS_OPEN_REF = Observers_OpenRef.codec();

        private static final Codec<Counter.Count> COUNTER_COUNT = Codecs.empty(Counter.Count::new);

        private static final Codec<Counter.Hidden> COUNTER_HIDDEN = Codecs.empty(Counter.Hidden::new);
    }
}

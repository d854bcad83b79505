package u;

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
import dev.casty.spi.Target;

/**
 * What the runtime knows of {@link Observers.Metrics}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class Observers_MetricsDispatch extends ActorType<Observers.Metrics, Observers_MetricsRef> {
    static final Observers_MetricsDispatch TYPE = new Observers_MetricsDispatch();

    private static final Handlers<Observers.Metrics> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Observers.Metrics.Sum.class, Double.class)
            .build();

    private Observers_MetricsDispatch() {
    }

    @Override
    public String name() {
        return "Observers.Metrics";
    }

    @Override
    public Class<Observers.Metrics> actorClass() {
        return Observers.Metrics.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Observers.Metrics> handlers() {
        return BASE;
    }

    @Override
    public Observers_MetricsRef ref(Target target) {
        return new Observers_MetricsRef(target);
    }

    @Override
    public Observers_MetricsContext context(ActorCell cell) {
        return new Observers_MetricsContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Observers.Metrics.Sum) {
            return 0;
        }
        return -1;
    }

    @Override
    public ActorFactory<Observers.Metrics> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Observers.Metrics());
            }
            default -> throw Arguments.unknown("Observers.Metrics");
        };
    }

    private static final class BaseHandlers extends Handlers<Observers.Metrics> {
        @Override
        public String name() {
            return "Observers.Metrics";
        }

        @Override
        public int numberOf(Object message) {
            return Observers_MetricsDispatch.numberOfMessage(message);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Object handle(Observers.Metrics receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 0 -> {
                    return receiver.sum((Observers.Metrics.Sum<String>) body);
                }
                default -> {
                    return Outcome.UNHANDLED;
                }
            }
        }

        @Override
        public String handlerOf(int message) {
            return switch (message) {
                case 0 -> "sum(Observers.Metrics.Sum<String>)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("u.Observers$Metrics$Sum", Encoding.OBSERVERS_METRICS_SUM_OF_STRING, Codecs.DOUBLE)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Observers.Metrics.Sum<String>> OBSERVERS_METRICS_SUM_OF_STRING = new Observers_Metrics_SumOfStringCodec();

        private static final class Observers_Metrics_SumOfStringCodec implements Codec<Observers.Metrics.Sum<String>> {
            private static final Key NAME = Key.of("name");

            @Override
            public void write(Packer out, Observers.Metrics.Sum<String> value) {
                out.enter();
                out.packMapHeader(1);
                out.packKey(NAME);
                out.packNullable(value.name(), Codecs.STRING);
                out.leave();
            }

            @Override
            public Observers.Metrics.Sum<String> read(Unpacker in) {
                in.enter();
                String name = null;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(NAME)) {
                    name = in.unpackNullable(Codecs.STRING);
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "name" -> name = in.unpackNullable(Codecs.STRING);
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Observers.Metrics.Sum<>(name);
            }
        }
    }
}

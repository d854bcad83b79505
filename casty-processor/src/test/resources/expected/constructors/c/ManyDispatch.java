package c;

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
import java.util.List;
import java.util.Map;

/**
 * What the runtime knows of {@link Many}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class ManyDispatch extends ActorType<Many, ManyRef> {
    static final ManyDispatch TYPE = new ManyDispatch();

    private static final Handlers<Many> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Many.Work.class, void.class)
            .build();

    private ManyDispatch() {
    }

    @Override
    public String name() {
        return "Many";
    }

    @Override
    public Class<Many> actorClass() {
        return Many.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Many> handlers() {
        return BASE;
    }

    @Override
    public ManyRef ref(Target target) {
        return new ManyRef(target);
    }

    @Override
    public ManyContext context(ActorCell cell) {
        return new ManyContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Many.Work) {
            return 0;
        }
        return -1;
    }

    static void packArguments(Packer out, String[] names) {
        Arguments.begin(out, "java.lang.String[] names", 1);
        out.packNullable(names, Encoding.STRING_ARRAY);
        out.leave();
    }

    static void packArguments(Packer out, int first, List<String>[] rest) {
        Arguments.begin(out, "int first, java.util.List[] rest", 2);
        out.packInt(first);
        out.packNullable(rest, Encoding.LIST_OF_STRING_ARRAY);
        out.leave();
    }

    static void packArguments(Packer out, long first, Map<String, Integer>[] rest) {
        Arguments.begin(out, "long first, java.util.Map[] rest", 2);
        out.packLong(first);
        out.packNullable(rest, Encoding.MAP_OF_STRING_TO_INTEGER_ARRAY);
        out.leave();
    }

    static void packArguments(Packer out, Many.Work work, int[][] grid, char single,
            byte[][] bytes) {
        Arguments.begin(out, "c.Many.Work work, int[][] grid, char single, byte[][] bytes", 4);
        out.packNullable(work, Encoding.MANY_WORK);
        out.packNullable(grid, Encoding.INT_ARRAY_ARRAY);
        out.packInt(single);
        out.packNullable(bytes, Encoding.BYTE_ARRAY_ARRAY);
        out.leave();
    }

    @Override
    public ActorFactory<Many> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Many());
            }
            case "java.lang.String[] names" -> {
                String[] names = in.unpackNullable(Encoding.STRING_ARRAY);
                yield Arguments.end(in, () -> new Many(names));
            }
            case "int first, java.util.List[] rest" -> {
                int first = in.unpackInt();
                List<String>[] rest = in.unpackNullable(Encoding.LIST_OF_STRING_ARRAY);
                yield Arguments.end(in, () -> new Many(first, rest));
            }
            case "long first, java.util.Map[] rest" -> {
                long first = in.unpackLong();
                Map<String, Integer>[] rest = in.unpackNullable(Encoding.MAP_OF_STRING_TO_INTEGER_ARRAY);
                yield Arguments.end(in, () -> new Many(first, rest));
            }
            case "c.Many.Work work, int[][] grid, char single, byte[][] bytes" -> {
                Many.Work work = in.unpackNullable(Encoding.MANY_WORK);
                int[][] grid = in.unpackNullable(Encoding.INT_ARRAY_ARRAY);
                char single = in.unpackChar();
                byte[][] bytes = in.unpackNullable(Encoding.BYTE_ARRAY_ARRAY);
                yield Arguments.end(in, () -> new Many(work, grid, single, bytes));
            }
            default -> throw Arguments.unknown("Many");
        };
    }

    private static final class BaseHandlers extends Handlers<Many> {
        @Override
        public String name() {
            return "Many";
        }

        @Override
        public int numberOf(Object message) {
            return ManyDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Many receiver, int message, Object body, GeneratedContext<?> context)
                throws Throwable {
            switch (message) {
                case 0 -> {
                    receiver.work((Many.Work) body);
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
                case 0 -> "work(Many.Work)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("c.Many$Work", Encoding.MANY_WORK, MessageCodecs.ACKNOWLEDGEMENT)
                .build();
    }

    private static final class Encoding {
        private static final Codec<String[]> STRING_ARRAY = Codecs.array(Codecs.STRING, String[]::new);

        private static final Codec<List<String>> LIST_OF_STRING = Codecs.list(Codecs.STRING);

        @SuppressWarnings("unchecked")
        private static final Codec<List<String>[]> LIST_OF_STRING_ARRAY = Codecs.array(Encoding.LIST_OF_STRING, List[]::new);

        private static final Codec<Map<String, Integer>> MAP_OF_STRING_TO_INTEGER = Codecs.map(Codecs.STRING, Codecs.INTEGER);

        @SuppressWarnings("unchecked")
        private static final Codec<Map<String, Integer>[]> MAP_OF_STRING_TO_INTEGER_ARRAY = Codecs.array(Encoding.MAP_OF_STRING_TO_INTEGER, Map[]::new);

        private static final Codec<Many.Work> MANY_WORK = Codecs.empty(Many.Work::new);

        private static final Codec<int[][]> INT_ARRAY_ARRAY = Codecs.array(Codecs.INT_ARRAY, int[][]::new);

        private static final Codec<byte[][]> BYTE_ARRAY_ARRAY = Codecs.array(Codecs.BYTE_ARRAY, byte[][]::new);
    }
}

package g;

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
import java.util.List;
import java.util.Map;

/**
 * What the runtime knows of {@link Store}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class StoreDispatch extends ActorType<Store, StoreRef> {
    static final StoreDispatch TYPE = new StoreDispatch();

    private static final Handlers<Store> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Box.class, String.class)
            .message(Tree.Leaf.class, Integer.class)
            .message(Tree.Node.class, Integer.class)
            .message(Store.Find.class, List.class)
            .message(Store.Pairs.class, List.class)
            .message(Store.Grid.class, List[][].class)
            .message(Store.Wild.class, Number.class)
            .message(Store.Deep.class, Store.Outer.Inner.class)
            .message(Store.Pair.class, Store.Pair.class)
            .supertype(Tree.class)
            .build();

    private StoreDispatch() {
    }

    @Override
    public String name() {
        return "Store";
    }

    @Override
    public Class<Store> actorClass() {
        return Store.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Store> handlers() {
        return BASE;
    }

    @Override
    public StoreRef ref(Target target) {
        return new StoreRef(target);
    }

    @Override
    public StoreContext context(ActorCell cell) {
        return new StoreContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        return MESSAGES.indexOf(message.getClass());
    }

    @Override
    public ActorFactory<Store> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Store());
            }
            default -> throw Arguments.unknown("Store");
        };
    }

    private static final class BaseHandlers extends Handlers<Store> {
        @Override
        public String name() {
            return "Store";
        }

        @Override
        public int numberOf(Object message) {
            return StoreDispatch.numberOfMessage(message);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Object handle(Store receiver, int message, Object body, GeneratedContext<?> context)
                throws Throwable {
            switch (message) {
                case 0 -> {
                    return receiver.box((Box<String>) body);
                }
                case 1, 2 -> {
                    return receiver.tree((Tree<?>) body);
                }
                case 3 -> {
                    return receiver.find((Store.Find) body);
                }
                case 4 -> {
                    return receiver.pairs((Store.Pairs) body);
                }
                case 5 -> {
                    return receiver.grid((Store.Grid) body);
                }
                case 6 -> {
                    return whenDone(context, receiver.wild((Store.Wild) body));
                }
                case 7 -> {
                    receiver.deep((Store.Deep) body, replyTo(context));
                    return Outcome.LATER;
                }
                case 8 -> {
                    return receiver.pair((Store.Pair<String, Map<String, Integer>>) body);
                }
                default -> {
                    return Outcome.UNHANDLED;
                }
            }
        }

        @Override
        public String handlerOf(int message) {
            return switch (message) {
                case 0 -> "box(Box<String>)";
                case 1, 2 -> "tree(Tree<?>)";
                case 3 -> "find(Store.Find)";
                case 4 -> "pairs(Store.Pairs)";
                case 5 -> "grid(Store.Grid)";
                case 6 -> "wild(Store.Wild)";
                case 7 -> "deep(Store.Deep)";
                case 8 -> "pair(Store.Pair<String, Map<String, Integer>>)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("g.Box", Encoding.BOX_OF_STRING, Codecs.STRING)
                .message("g.Tree$Leaf", MessageCodecs.unencodable("Tree.Leaf", "Tree.Leaf -> Tree.Leaf.value -> Object", "Object does not say what it is"), Codecs.INTEGER)
                .message("g.Tree$Node", MessageCodecs.unencodable("Tree.Node", "Tree.Node -> Tree.Node.left -> Tree<?> -> Tree.Leaf.value -> Object", "Object does not say what it is"), Codecs.INTEGER)
                .message("g.Store$Find", Encoding.STORE_FIND, MessageCodecs.unencodable("the reply to Store.Find", "the reply to Store.Find -> List<? extends Number> -> Number", "Number has no encoding"))
                .message("g.Store$Pairs", Encoding.STORE_PAIRS, Encoding.LIST_OF_MAP_OF_STRING_TO_STORE_PAIR_OF_INTEGER_TO_INT_ARRAY)
                .message("g.Store$Grid", Encoding.STORE_GRID, Encoding.LIST_OF_STRING_ARRAY_ARRAY)
                .message("g.Store$Wild", Encoding.STORE_WILD, MessageCodecs.unencodable("the reply to Store.Wild", "the reply to Store.Wild -> Number", "Number has no encoding"))
                .message("g.Store$Deep", Encoding.STORE_DEEP, MessageCodecs.unencodable("the reply to Store.Deep", "the reply to Store.Deep -> Outer.Inner<>", "Outer.Inner<> has no encoding"))
                .message("g.Store$Pair", Encoding.STORE_PAIR_OF_STRING_TO_MAP_OF_STRING_TO_INTEGER, Encoding.STORE_PAIR_OF_STRING_TO_STORE_PAIR_OF_STRING_TO_INTEGER)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Box<String>> BOX_OF_STRING = new BoxOfStringCodec();

        private static final Codec<Store.Pair<Integer, int[]>> STORE_PAIR_OF_INTEGER_TO_INT_ARRAY = new Store_PairOfIntegerToIntArrayCodec();

        private static final Codec<Store.Pair<String, Map<String, Integer>>> STORE_PAIR_OF_STRING_TO_MAP_OF_STRING_TO_INTEGER = new Store_PairOfStringToMapOfStringToIntegerCodec();

        private static final Codec<Store.Pair<String, Store.Pair<String, Integer>>> STORE_PAIR_OF_STRING_TO_STORE_PAIR_OF_STRING_TO_INTEGER = new Store_PairOfStringToStore_PairOfStringToIntegerCodec();

        private static final Codec<Store.Pair<String, Integer>> STORE_PAIR_OF_STRING_TO_INTEGER = new Store_PairOfStringToIntegerCodec();

        private static final Codec<Store.Find> STORE_FIND = Codecs.empty(Store.Find::new);

        private static final Codec<Store.Pairs> STORE_PAIRS = Codecs.empty(Store.Pairs::new);

        private static final Codec<Map<String, Store.Pair<Integer, int[]>>> MAP_OF_STRING_TO_STORE_PAIR_OF_INTEGER_TO_INT_ARRAY = Codecs.map(Codecs.STRING, Encoding.STORE_PAIR_OF_INTEGER_TO_INT_ARRAY);

        private static final Codec<List<Map<String, Store.Pair<Integer, int[]>>>> LIST_OF_MAP_OF_STRING_TO_STORE_PAIR_OF_INTEGER_TO_INT_ARRAY = Codecs.list(Encoding.MAP_OF_STRING_TO_STORE_PAIR_OF_INTEGER_TO_INT_ARRAY);

        private static final Codec<Store.Grid> STORE_GRID = Codecs.empty(Store.Grid::new);

        private static final Codec<List<String>> LIST_OF_STRING = Codecs.list(Codecs.STRING);

        @SuppressWarnings("unchecked")
        private static final Codec<List<String>[]> LIST_OF_STRING_ARRAY = Codecs.array(Encoding.LIST_OF_STRING, List[]::new);

        @SuppressWarnings("unchecked")
        private static final Codec<List<String>[][]> LIST_OF_STRING_ARRAY_ARRAY = Codecs.array(Encoding.LIST_OF_STRING_ARRAY, List[][]::new);

        private static final Codec<Store.Wild> STORE_WILD = Codecs.empty(Store.Wild::new);

        private static final Codec<Store.Deep> STORE_DEEP = Codecs.empty(Store.Deep::new);

        private static final Codec<Map<String, Integer>> MAP_OF_STRING_TO_INTEGER = Codecs.map(Codecs.STRING, Codecs.INTEGER);

        private static final class BoxOfStringCodec implements Codec<Box<String>> {
            private static final Key CONTENT = Key.of("content");

            @Override
            public void write(Packer out, Box<String> value) {
                out.enter();
                out.packMapHeader(1);
                out.packKey(CONTENT);
                out.packNullable(value.content(), Codecs.STRING);
                out.leave();
            }

            @Override
            public Box<String> read(Unpacker in) {
                in.enter();
                String content = null;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(CONTENT)) {
                    content = in.unpackNullable(Codecs.STRING);
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "content" -> content = in.unpackNullable(Codecs.STRING);
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Box<>(content);
            }
        }

        private static final class Store_PairOfIntegerToIntArrayCodec implements Codec<Store.Pair<Integer, int[]>> {
            private static final Key LEFT = Key.of("left");

            private static final Key RIGHT = Key.of("right");

            @Override
            public void write(Packer out, Store.Pair<Integer, int[]> value) {
                out.enter();
                out.packMapHeader(2);
                out.packKey(LEFT);
                out.packNullable(value.left(), Codecs.INTEGER);
                out.packKey(RIGHT);
                out.packNullable(value.right(), Codecs.INT_ARRAY);
                out.leave();
            }

            @Override
            public Store.Pair<Integer, int[]> read(Unpacker in) {
                in.enter();
                Integer left_ = null;
                int[] right = null;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(LEFT)) {
                    left_ = in.unpackNullable(Codecs.INTEGER);
                    left--;
                }
                if (left > 0 && in.tryKey(RIGHT)) {
                    right = in.unpackNullable(Codecs.INT_ARRAY);
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "left" -> left_ = in.unpackNullable(Codecs.INTEGER);
                        case "right" -> right = in.unpackNullable(Codecs.INT_ARRAY);
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Store.Pair<>(left_, right);
            }
        }

        private static final class Store_PairOfStringToMapOfStringToIntegerCodec implements Codec<Store.Pair<String, Map<String, Integer>>> {
            private static final Key LEFT = Key.of("left");

            private static final Key RIGHT = Key.of("right");

            @Override
            public void write(Packer out, Store.Pair<String, Map<String, Integer>> value) {
                out.enter();
                out.packMapHeader(2);
                out.packKey(LEFT);
                out.packNullable(value.left(), Codecs.STRING);
                out.packKey(RIGHT);
                out.packNullable(value.right(), Encoding.MAP_OF_STRING_TO_INTEGER);
                out.leave();
            }

            @Override
            public Store.Pair<String, Map<String, Integer>> read(Unpacker in) {
                in.enter();
                String left_ = null;
                Map<String, Integer> right = null;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(LEFT)) {
                    left_ = in.unpackNullable(Codecs.STRING);
                    left--;
                }
                if (left > 0 && in.tryKey(RIGHT)) {
                    right = in.unpackNullable(Encoding.MAP_OF_STRING_TO_INTEGER);
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "left" -> left_ = in.unpackNullable(Codecs.STRING);
                        case "right" -> right = in.unpackNullable(Encoding.MAP_OF_STRING_TO_INTEGER);
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Store.Pair<>(left_, right);
            }
        }

        private static final class Store_PairOfStringToStore_PairOfStringToIntegerCodec implements Codec<Store.Pair<String, Store.Pair<String, Integer>>> {
            private static final Key LEFT = Key.of("left");

            private static final Key RIGHT = Key.of("right");

            @Override
            public void write(Packer out, Store.Pair<String, Store.Pair<String, Integer>> value) {
                out.enter();
                out.packMapHeader(2);
                out.packKey(LEFT);
                out.packNullable(value.left(), Codecs.STRING);
                out.packKey(RIGHT);
                out.packNullable(value.right(), Encoding.STORE_PAIR_OF_STRING_TO_INTEGER);
                out.leave();
            }

            @Override
            public Store.Pair<String, Store.Pair<String, Integer>> read(Unpacker in) {
                in.enter();
                String left_ = null;
                Store.Pair<String, Integer> right = null;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(LEFT)) {
                    left_ = in.unpackNullable(Codecs.STRING);
                    left--;
                }
                if (left > 0 && in.tryKey(RIGHT)) {
                    right = in.unpackNullable(Encoding.STORE_PAIR_OF_STRING_TO_INTEGER);
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "left" -> left_ = in.unpackNullable(Codecs.STRING);
                        case "right" -> right = in.unpackNullable(Encoding.STORE_PAIR_OF_STRING_TO_INTEGER);
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Store.Pair<>(left_, right);
            }
        }

        private static final class Store_PairOfStringToIntegerCodec implements Codec<Store.Pair<String, Integer>> {
            private static final Key LEFT = Key.of("left");

            private static final Key RIGHT = Key.of("right");

            @Override
            public void write(Packer out, Store.Pair<String, Integer> value) {
                out.enter();
                out.packMapHeader(2);
                out.packKey(LEFT);
                out.packNullable(value.left(), Codecs.STRING);
                out.packKey(RIGHT);
                out.packNullable(value.right(), Codecs.INTEGER);
                out.leave();
            }

            @Override
            public Store.Pair<String, Integer> read(Unpacker in) {
                in.enter();
                String left_ = null;
                Integer right = null;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(LEFT)) {
                    left_ = in.unpackNullable(Codecs.STRING);
                    left--;
                }
                if (left > 0 && in.tryKey(RIGHT)) {
                    right = in.unpackNullable(Codecs.INTEGER);
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "left" -> left_ = in.unpackNullable(Codecs.STRING);
                        case "right" -> right = in.unpackNullable(Codecs.INTEGER);
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Store.Pair<>(left_, right);
            }
        }
    }
}

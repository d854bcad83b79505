package g;

import dev.casty.spi.ActorCell;
import dev.casty.spi.ActorType;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import dev.casty.spi.Handlers;
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

    private static int numberOfMessage(Object message) {
        return MESSAGES.indexOf(message.getClass());
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
}

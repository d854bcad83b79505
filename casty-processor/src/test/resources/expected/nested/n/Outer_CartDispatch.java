package n;

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
 * What the runtime knows of {@link Outer.Cart}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class Outer_CartDispatch extends ActorType<Outer.Cart, Outer_CartRef> {
    static final Outer_CartDispatch TYPE = new Outer_CartDispatch();

    static final Handlers<Outer.Cart.Closed> CLOSED = new ClosedHandlers();

    static final Handlers<Outer.Cart.Closed.Deeper.Still> STILL = new StillHandlers();

    private static final Handlers<Outer.Cart> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Outer.Cart.Add.class, void.class)
            .message(Outer.Shared.class, void.class)
            .build();

    private Outer_CartDispatch() {
    }

    @Override
    public String name() {
        return "Outer.Cart";
    }

    @Override
    public Class<Outer.Cart> actorClass() {
        return Outer.Cart.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Outer.Cart> handlers() {
        return BASE;
    }

    @Override
    public Outer_CartRef ref(Target target) {
        return new Outer_CartRef(target);
    }

    @Override
    public Outer_CartContext context(ActorCell cell) {
        return new Outer_CartContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Outer.Cart.Add) {
            return 0;
        }
        if (message instanceof Outer.Shared) {
            return 1;
        }
        return -1;
    }

    @Override
    public ActorFactory<Outer.Cart> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Outer.Cart());
            }
            default -> throw Arguments.unknown("Outer.Cart");
        };
    }

    private static final class BaseHandlers extends Handlers<Outer.Cart> {
        @Override
        public String name() {
            return "Outer.Cart";
        }

        @Override
        public int numberOf(Object message) {
            return Outer_CartDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Outer.Cart receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 0 -> {
                    receiver.add((Outer.Cart.Add) body, (Outer_CartContext) context);
                    return Outcome.ACKNOWLEDGED;
                }
                case 1 -> {
                    receiver.shared((Outer.Shared) body);
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
                case 0 -> "add(Outer.Cart.Add)";
                case 1 -> "shared(Outer.Shared)";
                default -> "";
            };
        }
    }

    private static final class ClosedHandlers extends Handlers<Outer.Cart.Closed> {
        @Override
        public String name() {
            return "Outer.Cart.Closed";
        }

        @Override
        public int numberOf(Object message) {
            return Outer_CartDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Outer.Cart.Closed receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 1 -> {
                    receiver.shared((Outer.Shared) body, (Outer_CartContext) context);
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
                case 1 -> "shared(Outer.Shared)";
                default -> "";
            };
        }
    }

    private static final class StillHandlers extends Handlers<Outer.Cart.Closed.Deeper.Still> {
        @Override
        public String name() {
            return "Outer.Cart.Closed.Deeper.Still";
        }

        @Override
        public int numberOf(Object message) {
            return Outer_CartDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Outer.Cart.Closed.Deeper.Still receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 0 -> {
                    receiver.add((Outer.Cart.Add) body);
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
                case 0 -> "add(Outer.Cart.Add)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("n.Outer$Cart$Add", Encoding.OUTER_CART_ADD, MessageCodecs.ACKNOWLEDGEMENT)
                .message("n.Outer$Shared", Encoding.OUTER_SHARED, MessageCodecs.ACKNOWLEDGEMENT)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Outer.Cart.Add> OUTER_CART_ADD = new Outer_Cart_AddCodec();

        private static final Codec<Outer.Shared> OUTER_SHARED = Codecs.empty(Outer.Shared::new);

        private static final class Outer_Cart_AddCodec implements Codec<Outer.Cart.Add> {
            private static final Key SKU = Key.of("sku");

            @Override
            public void write(Packer out, Outer.Cart.Add value) {
                out.enter();
                out.packMapHeader(1);
                out.packKey(SKU);
                out.packNullable(value.sku(), Codecs.STRING);
                out.leave();
            }

            @Override
            public Outer.Cart.Add read(Unpacker in) {
                in.enter();
                String sku = null;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(SKU)) {
                    sku = in.unpackNullable(Codecs.STRING);
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "sku" -> sku = in.unpackNullable(Codecs.STRING);
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Outer.Cart.Add(sku);
            }
        }
    }
}

package shop;

import dev.casty.Supervision;
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
import java.time.Duration;

/**
 * What the runtime knows of {@link Cart}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class CartDispatch extends ActorType<Cart, CartRef> {
    static final CartDispatch TYPE = new CartDispatch();

    static final Handlers<Cart.CheckedOut> CHECKED_OUT = new CheckedOutHandlers();

    private static final Handlers<Cart> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(CartMessage.AddItem.class, void.class)
            .message(CartMessage.GetTotal.class, Double.class)
            .message(CartMessage.Checkout.class, Double.class)
            .message(CartMessage.Reopen.class, void.class)
            .supertype(CartMessage.class)
            .build();

    private static final Supervision SUPERVISION = Supervision.restart()
            .maxRestarts(3)
            .within(Duration.ofSeconds(60));

    private CartDispatch() {
    }

    @Override
    public String name() {
        return "Cart";
    }

    @Override
    public Class<Cart> actorClass() {
        return Cart.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Cart> handlers() {
        return BASE;
    }

    @Override
    public CartRef ref(Target target) {
        return new CartRef(target);
    }

    @Override
    public CartContext context(ActorCell cell) {
        return new CartContext(cell, ref(cell.target()));
    }

    @Override
    public Supervision supervision() {
        return SUPERVISION;
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof CartMessage.AddItem) {
            return 0;
        }
        if (message instanceof CartMessage.GetTotal) {
            return 1;
        }
        if (message instanceof CartMessage.Checkout) {
            return 2;
        }
        if (message instanceof CartMessage.Reopen) {
            return 3;
        }
        return -1;
    }

    static void packArguments(Packer out, String userId) {
        Arguments.begin(out, "java.lang.String userId", 1);
        out.packNullable(userId, Codecs.STRING);
        out.leave();
    }

    @Override
    public ActorFactory<Cart> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "java.lang.String userId" -> {
                String userId = in.unpackNullable(Codecs.STRING);
                yield Arguments.end(in, () -> new Cart(userId));
            }
            default -> throw Arguments.unknown("Cart");
        };
    }

    private static final class BaseHandlers extends Handlers<Cart> {
        @Override
        public String name() {
            return "Cart";
        }

        @Override
        public int numberOf(Object message) {
            return CartDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Cart receiver, int message, Object body, GeneratedContext<?> context)
                throws Throwable {
            switch (message) {
                case 0 -> {
                    receiver.add((CartMessage.AddItem) body);
                    return Outcome.ACKNOWLEDGED;
                }
                case 1 -> {
                    return receiver.total((CartMessage.GetTotal) body);
                }
                case 2 -> {
                    return receiver.checkout((CartContext) context, (CartMessage.Checkout) body);
                }
                case 3 -> {
                    receiver.reopen((CartMessage.Reopen) body);
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
                case 0 -> "add(CartMessage.AddItem)";
                case 1 -> "total(CartMessage.GetTotal)";
                case 2 -> "checkout(CartMessage.Checkout)";
                case 3 -> "reopen(CartMessage.Reopen)";
                default -> "";
            };
        }
    }

    private static final class CheckedOutHandlers extends Handlers<Cart.CheckedOut> {
        @Override
        public String name() {
            return "Cart.CheckedOut";
        }

        @Override
        public int numberOf(Object message) {
            return CartDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Cart.CheckedOut receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 0 -> {
                    receiver.closed((CartMessage) body);
                    return Outcome.ACKNOWLEDGED;
                }
                case 1 -> {
                    return receiver.total((CartMessage.GetTotal) body);
                }
                case 2 -> {
                    receiver.closed((CartMessage) body);
                    return Outcome.SILENT;
                }
                case 3 -> {
                    receiver.reopen((CartMessage.Reopen) body, (CartContext) context);
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
                case 0, 2 -> "closed(CartMessage)";
                case 1 -> "total(CartMessage.GetTotal)";
                case 3 -> "reopen(CartMessage.Reopen)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("shop.CartMessage$AddItem", Encoding.CART_MESSAGE_ADD_ITEM, MessageCodecs.ACKNOWLEDGEMENT)
                .message("shop.CartMessage$GetTotal", Encoding.CART_MESSAGE_GET_TOTAL, Codecs.DOUBLE)
                .message("shop.CartMessage$Checkout", Encoding.CART_MESSAGE_CHECKOUT, Codecs.DOUBLE)
                .message("shop.CartMessage$Reopen", Encoding.CART_MESSAGE_REOPEN, MessageCodecs.ACKNOWLEDGEMENT)
                .build();
    }

    private static final class Encoding {
        private static final Codec<CartMessage.AddItem> CART_MESSAGE_ADD_ITEM = new CartMessage_AddItemCodec();

        private static final Codec<CartMessage.GetTotal> CART_MESSAGE_GET_TOTAL = Codecs.empty(CartMessage.GetTotal::new);

        private static final Codec<CartMessage.Checkout> CART_MESSAGE_CHECKOUT = Codecs.empty(CartMessage.Checkout::new);

        private static final Codec<CartMessage.Reopen> CART_MESSAGE_REOPEN = Codecs.empty(CartMessage.Reopen::new);

        private static final class CartMessage_AddItemCodec implements Codec<CartMessage.AddItem> {
            private static final Key SKU = Key.of("sku");

            private static final Key PRICE = Key.of("price");

            @Override
            public void write(Packer out, CartMessage.AddItem value) {
                out.enter();
                out.packMapHeader(2);
                out.packKey(SKU);
                out.packNullable(value.sku(), Codecs.STRING);
                out.packKey(PRICE);
                out.packDouble(value.price());
                out.leave();
            }

            @Override
            public CartMessage.AddItem read(Unpacker in) {
                in.enter();
                String sku = null;
                double price = 0d;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(SKU)) {
                    sku = in.unpackNullable(Codecs.STRING);
                    left--;
                }
                if (left > 0 && in.tryKey(PRICE)) {
                    price = in.unpackDouble();
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "sku" -> sku = in.unpackNullable(Codecs.STRING);
                        case "price" -> price = in.unpackDouble();
                        default -> in.skip();
                    }
                }
                in.leave();
                return new CartMessage.AddItem(sku, price);
            }
        }
    }
}

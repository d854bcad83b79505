package i;

import base.Auditing;
import base.Base;
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

/**
 * What the runtime knows of {@link Cart}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class CartDispatch extends ActorType<Cart, CartRef> {
    static final CartDispatch TYPE = new CartDispatch();

    static final Handlers<Cart.Iced> ICED = new IcedHandlers();

    private static final Handlers<Cart> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Cart.Add.class, Integer.class)
            .message(Auditing.Audit.class, String.class)
            .message(Base.Ping.class, List.class)
            .build();

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
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    @Override
    public void start(Cart actor, GeneratedContext<?> context) throws Throwable {
        actor.begin((CartContext) context);
    }

    @Override
    public void stop(Cart actor, GeneratedContext<?> context) throws Throwable {
        actor.stop();
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Cart.Add) {
            return 0;
        }
        if (message instanceof Auditing.Audit) {
            return 1;
        }
        if (message instanceof Base.Ping) {
            return 2;
        }
        return -1;
    }

    @Override
    public ActorFactory<Cart> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Cart());
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
                    return receiver.on((Cart.Add) body);
                }
                case 1 -> {
                    return receiver.audit((Auditing.Audit) body, (CartContext) context);
                }
                case 2 -> {
                    return receiver.ping((Base.Ping) body);
                }
                default -> {
                    return Outcome.UNHANDLED;
                }
            }
        }

        @Override
        public String handlerOf(int message) {
            return switch (message) {
                case 0 -> "on(Cart.Add)";
                case 1 -> "audit(Auditing.Audit)";
                case 2 -> "ping(Base.Ping)";
                default -> "";
            };
        }
    }

    private static final class IcedHandlers extends Handlers<Cart.Iced> {
        @Override
        public String name() {
            return "Cart.Iced";
        }

        @Override
        public int numberOf(Object message) {
            return CartDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Cart.Iced receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 0 -> {
                    return receiver.add((Cart.Add) body, (CartContext) context);
                }
                case 1 -> {
                    return receiver.audit((Auditing.Audit) body, (CartContext) context);
                }
                default -> {
                    return Outcome.UNHANDLED;
                }
            }
        }

        @Override
        public String handlerOf(int message) {
            return switch (message) {
                case 0 -> "add(Cart.Add)";
                case 1 -> "audit(Auditing.Audit)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("i.Cart$Add", Encoding.CART_ADD, Codecs.INTEGER)
                .message("base.Auditing$Audit", Encoding.AUDITING_AUDIT, Codecs.STRING)
                .message("base.Base$Ping", Encoding.BASE_PING, Encoding.LIST_OF_CART_ADD)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Cart.Add> CART_ADD = new Cart_AddCodec();

        private static final Codec<Auditing.Audit> AUDITING_AUDIT = Codecs.empty(Auditing.Audit::new);

        private static final Codec<Base.Ping> BASE_PING = Codecs.empty(Base.Ping::new);

        private static final Codec<List<Cart.Add>> LIST_OF_CART_ADD = Codecs.list(Encoding.CART_ADD);

        private static final class Cart_AddCodec implements Codec<Cart.Add> {
            private static final Key SKU = Key.of("sku");

            @Override
            public void write(Packer out, Cart.Add value) {
                out.enter();
                out.packMapHeader(1);
                out.packKey(SKU);
                out.packNullable(value.sku(), Codecs.STRING);
                out.leave();
            }

            @Override
            public Cart.Add read(Unpacker in) {
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
                return new Cart.Add(sku);
            }
        }
    }
}

package du;

import dev.casty.Behavior;
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
import dev.casty.spi.Recorder;
import dev.casty.spi.StateType;
import dev.casty.spi.Target;
import java.io.OutputStream;
import java.util.Currency;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the runtime knows of {@link Shop}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class ShopDispatch extends ActorType<Shop, ShopRef> {
    static final ShopDispatch TYPE = new ShopDispatch();

    static final Handlers<Shop.Closed> CLOSED = new ClosedHandlers();

    private static final Handlers<Shop> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Shop.Add.class, void.class)
            .message(Shop.Clear.class, Shop.Price.class)
            .message(Shop.Print.class, Locale.class)
            .message(Shop.Ask.class, OutputStream.class)
            .build();

    private static final StateType<Shop> STATE = new State();

    private ShopDispatch() {
    }

    @Override
    public String name() {
        return "Shop";
    }

    @Override
    public Class<Shop> actorClass() {
        return Shop.class;
    }

    @Override
    public String stableName() {
        return "shop";
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Shop> handlers() {
        return BASE;
    }

    @Override
    public ShopRef ref(Target target) {
        return new ShopRef(target);
    }

    @Override
    public ShopContext context(ActorCell cell) {
        return new ShopContext(cell, ref(cell.target()));
    }

    @Override
    public StateType<Shop> state() {
        return STATE;
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Shop.Add) {
            return 0;
        }
        if (message instanceof Shop.Clear) {
            return 1;
        }
        if (message instanceof Shop.Print) {
            return 2;
        }
        if (message instanceof Shop.Ask) {
            return 3;
        }
        return -1;
    }

    @Override
    public ActorFactory<Shop> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Shop());
            }
            default -> throw Arguments.unknown("Shop");
        };
    }

    private static final class BaseHandlers extends Handlers<Shop> {
        @Override
        public String name() {
            return "Shop";
        }

        @Override
        public int numberOf(Object message) {
            return ShopDispatch.numberOfMessage(message);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Object handle(Shop receiver, int message, Object body, GeneratedContext<?> context)
                throws Throwable {
            switch (message) {
                case 0 -> {
                    receiver.add((Shop.Add) body);
                    return Outcome.ACKNOWLEDGED;
                }
                case 1 -> {
                    return receiver.clear((Shop.Clear) body);
                }
                case 2 -> {
                    return receiver.print((Shop.Print) body);
                }
                case 3 -> {
                    return receiver.ask((Shop.Ask<List<String>>) body);
                }
                default -> {
                    return Outcome.UNHANDLED;
                }
            }
        }

        @Override
        public String handlerOf(int message) {
            return switch (message) {
                case 0 -> "add(Shop.Add)";
                case 1 -> "clear(Shop.Clear)";
                case 2 -> "print(Shop.Print)";
                case 3 -> "ask(Shop.Ask<List<String>>)";
                default -> "";
            };
        }
    }

    private static final class ClosedHandlers extends Handlers<Shop.Closed> {
        @Override
        public String name() {
            return "Shop.Closed";
        }

        @Override
        public int numberOf(Object message) {
            return ShopDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Shop.Closed receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 0 -> {
                    receiver.add((Shop.Add) body);
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
                case 0 -> "add(Shop.Add)";
                default -> "";
            };
        }
    }

    private static final class State extends StateType<Shop> {
        State() {
            super("prices", "offers", "past", "moods", "visitors", "mutable", "names", "points", "mood", "pieces");
        }

        @Override
        public String name() {
            return "shop";
        }

        @Override
        public StateType.Detection detection(int field) {
            return switch (field) {
                case 9 -> StateType.Detection.BITS;
                case 8 -> StateType.Detection.IDENTITY;
                case 1, 2, 3, 4 -> StateType.Detection.EDITS;
                default -> StateType.Detection.ENCODING;
            };
        }

        @Override
        public long bits(Shop actor, int field) {
            return switch (field) {
                case 9 -> actor.count;
                default -> super.bits(actor, field);
            };
        }

        @Override
        public Object value(Shop actor, int field) {
            return switch (field) {
                case 8 -> actor.mood;
                default -> super.value(actor, field);
            };
        }

        @Override
        @SuppressWarnings("unchecked")
        public Object recorded(Shop actor, int field, Recorder recorder) {
            return switch (field) {
                case 0 -> recorder.map(actor.prices, Codecs.STRING, Encoding.SHOP_PRICE);
                case 1 -> actor.offers = recorder.list(actor.offers, Encoding.SHOP_OFFER);
                case 2 -> actor.past = recorder.list((List<Shop.Offer>) (Object) actor.past, Encoding.SHOP_OFFER);
                case 3 -> actor.moods = recorder.set(actor.moods, Encoding.SHOP_MOOD);
                case 4 -> actor.visitors = recorder.deque(actor.visitors, Codecs.STRING);
                case 5 -> recorder.list(actor.mutable, Codecs.INT_ARRAY);
                case 6 -> recorder.map(actor.names, Encoding.LOCALE, Codecs.STRING);
                case 7 -> recorder.list(actor.points, Encoding.CODES_POINT);
                default -> super.recorded(actor, field, recorder);
            };
        }

        @Override
        @SuppressWarnings("unchecked")
        public void write(Shop actor, int field, Packer out) {
            switch (field) {
                case 0 -> out.packNullable(actor.prices, Encoding.MAP_OF_STRING_TO_SHOP_PRICE);
                case 1 -> out.packNullable(actor.offers, Encoding.LIST_OF_SHOP_OFFER);
                case 2 -> out.packNullable((List<Shop.Offer>) (Object) actor.past, Encoding.LIST_OF_SHOP_OFFER);
                case 3 -> out.packNullable(actor.moods, Encoding.SET_OF_SHOP_MOOD);
                case 4 -> out.packNullable(actor.visitors, Encoding.DEQUE_OF_STRING);
                case 5 -> out.packNullable(actor.mutable, Encoding.LIST_OF_INT_ARRAY);
                case 6 -> out.packNullable(actor.names, Encoding.MAP_OF_LOCALE_TO_STRING);
                case 7 -> out.packNullable(actor.points, Encoding.LIST_OF_CODES_POINT);
                case 8 -> out.packNullable(actor.mood, Encoding.SHOP_MOOD);
                case 9 -> out.packInt(actor.count);
                default -> throw new IndexOutOfBoundsException(field);
            }
        }

        @Override
        @SuppressWarnings("unchecked")
        public void read(Shop actor, int field, Unpacker in) {
            switch (field) {
                case 0 -> actor.prices = refilled(actor.prices, in.unpackNullable(Encoding.MAP_OF_STRING_TO_SHOP_PRICE));
                case 1 -> actor.offers = refilled(actor.offers, in.unpackNullable(Encoding.LIST_OF_SHOP_OFFER));
                case 2 -> actor.past = refilled((List<Shop.Offer>) (Object) actor.past, in.unpackNullable(Encoding.LIST_OF_SHOP_OFFER));
                case 3 -> actor.moods = refilled(actor.moods, in.unpackNullable(Encoding.SET_OF_SHOP_MOOD));
                case 4 -> actor.visitors = refilled(actor.visitors, in.unpackNullable(Encoding.DEQUE_OF_STRING));
                case 5 -> actor.mutable = refilled(actor.mutable, in.unpackNullable(Encoding.LIST_OF_INT_ARRAY));
                case 6 -> refill(actor.names, in, Encoding.MAP_OF_LOCALE_TO_STRING);
                case 7 -> actor.points = refilled(actor.points, in.unpackNullable(Encoding.LIST_OF_CODES_POINT));
                case 8 -> actor.mood = in.unpackNullable(Encoding.SHOP_MOOD);
                case 9 -> actor.count = in.unpackInt();
                default -> throw new IndexOutOfBoundsException(field);
            }
        }

        @Override
        public void writeBehavior(Behavior behavior, Packer out) {
            if (behavior instanceof Shop.Closed each) {
                out.packMapHeader(1);
                out.packString("Shut");
                out.packMapHeader(1);
                out.packString("why");
                out.packNullable(each.reason, Codecs.STRING);
            } else {
                super.writeBehavior(behavior, out);
            }
        }

        @Override
        public StateType.Restored<?> readBehavior(Shop actor, Unpacker in) {
            in.unpackSingleEntry("a behaviour of Shop");
            var name = in.unpackKey();
            switch (name) {
                case "Shut" -> {
                    String reason = null;
                    for (int left = in.unpackMapHeader(); left > 0; left--) {
                        switch (in.unpackKey()) {
                            case "why" -> reason = in.unpackNullable(Codecs.STRING);
                            default -> in.skip();
                        }
                    }
                    return new StateType.Restored<>(new Shop.Closed(reason), CLOSED);
                }
                default -> throw in.unknownType("a behaviour of Shop", name, "Shut");
            }
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("du.Shop$Add", Encoding.SHOP_ADD, MessageCodecs.ACKNOWLEDGEMENT)
                .message("du.Shop$Clear", Encoding.SHOP_CLEAR, Encoding.SHOP_PRICE)
                .message("du.Shop$Print", MessageCodecs.unencodable("Shop.Print", "Shop.Print -> Print.to -> OutputStream", "OutputStream has no encoding"), Encoding.LOCALE)
                .message("du.Shop$Ask", Encoding.SHOP_ASK_OF_LIST_OF_STRING, MessageCodecs.unencodable("the reply to Shop.Ask", "the reply to Shop.Ask -> OutputStream", "OutputStream has no encoding"))
                .build();
    }

    private static final class Encoding {
        private static final Codec<Shop.Price> SHOP_PRICE = new Shop_PriceCodec();

        private static final Codec<Shop.Offer> SHOP_OFFER = new Shop_OfferCodec();

        private static final Codec<Shop.Add> SHOP_ADD = new Shop_AddCodec();

        private static final Codec<Shop.Ask<List<String>>> SHOP_ASK_OF_LIST_OF_STRING = new Shop_AskOfListOfStringCodec();

        private static final Codec<Shop.Discount> SHOP_DISCOUNT = new Shop_DiscountCodec();

        private static final Codec<Shop.Gift> SHOP_GIFT = new Shop_GiftCodec();

        private static final Codec<Shop.Mood> SHOP_MOOD = Codecs.enumeration(Shop.Mood.class, Shop.Mood.values(), "FINE", "GREY");

        private static final Codec<Locale> LOCALE = new Codes.LocaleCodec();

        private static final Codec<Codes.Point> CODES_POINT = new Codes.PointCodec();

        private static final Codec<Map<String, Shop.Price>> MAP_OF_STRING_TO_SHOP_PRICE = Codecs.map(Codecs.STRING, Encoding.SHOP_PRICE);

        private static final Codec<List<Shop.Offer>> LIST_OF_SHOP_OFFER = Codecs.list(Encoding.SHOP_OFFER);

        private static final Codec<Set<Shop.Mood>> SET_OF_SHOP_MOOD = Codecs.set(Encoding.SHOP_MOOD);

        private static final Codec<Deque<String>> DEQUE_OF_STRING = Codecs.deque(Codecs.STRING);

        private static final Codec<List<int[]>> LIST_OF_INT_ARRAY = Codecs.list(Codecs.INT_ARRAY);

        private static final Codec<Map<Locale, String>> MAP_OF_LOCALE_TO_STRING = Codecs.map(Encoding.LOCALE, Codecs.STRING);

        private static final Codec<List<Codes.Point>> LIST_OF_CODES_POINT = Codecs.list(Encoding.CODES_POINT);

        private static final Codec<Shop.Clear> SHOP_CLEAR = Codecs.empty(Shop.Clear::new);

        private static final Codec<Currency> CURRENCY = new Codes.CurrencyCodec();

        private static final Codec<List<String>> LIST_OF_STRING = Codecs.list(Codecs.STRING);

        private static final class Shop_PriceCodec implements Codec<Shop.Price> {
            private static final Key CURRENCY = Key.of("currency");

            private static final Key CENTS = Key.of("cents");

            @Override
            public void write(Packer out, Shop.Price value) {
                out.enter();
                out.packMapHeader(2);
                out.packKey(CURRENCY);
                out.packNullable(value.currency(), Encoding.CURRENCY);
                out.packKey(CENTS);
                out.packLong(value.cents());
                out.leave();
            }

            @Override
            public Shop.Price read(Unpacker in) {
                in.enter();
                Currency currency = null;
                long cents = 0L;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(CURRENCY)) {
                    currency = in.unpackNullable(Encoding.CURRENCY);
                    left--;
                }
                if (left > 0 && in.tryKey(CENTS)) {
                    cents = in.unpackLong();
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "currency" -> currency = in.unpackNullable(Encoding.CURRENCY);
                        case "cents" -> cents = in.unpackLong();
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Shop.Price(currency, cents);
            }
        }

        private static final class Shop_OfferCodec implements Codec<Shop.Offer> {
            private static final Key DISCOUNT = Key.of("Cheaper");

            private static final Key GIFT = Key.of("Gift");

            @Override
            public void write(Packer out, Shop.Offer value) {
                out.enter();
                out.packMapHeader(1);
                if (value instanceof Shop.Discount each) {
                    out.packKey(DISCOUNT);
                    Encoding.SHOP_DISCOUNT.write(out, each);
                } else if (value instanceof Shop.Gift each) {
                    out.packKey(GIFT);
                    Encoding.SHOP_GIFT.write(out, each);
                } else {
                    throw new AssertionError(value);
                }
                out.leave();
            }

            @Override
            public Shop.Offer read(Unpacker in) {
                in.enter();
                in.unpackSingleEntry("Shop.Offer");
                Shop.Offer read;
                if (in.tryKey(DISCOUNT)) {
                    read = Encoding.SHOP_DISCOUNT.read(in);
                } else if (in.tryKey(GIFT)) {
                    read = Encoding.SHOP_GIFT.read(in);
                } else {
                    throw in.unknownType("Shop.Offer", in.unpackKey(), "Cheaper, Gift");
                }
                in.leave();
                return read;
            }
        }

        private static final class Shop_AddCodec implements Codec<Shop.Add> {
            private static final Key SKU = Key.of("sku");

            private static final Key PIECES = Key.of("quantity");

            @Override
            public void write(Packer out, Shop.Add value) {
                out.enter();
                out.packMapHeader(2);
                out.packKey(SKU);
                out.packNullable(value.sku(), Codecs.STRING);
                out.packKey(PIECES);
                out.packInt(value.pieces());
                out.leave();
            }

            @Override
            public Shop.Add read(Unpacker in) {
                in.enter();
                String sku = null;
                int pieces = 0;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(SKU)) {
                    sku = in.unpackNullable(Codecs.STRING);
                    left--;
                }
                if (left > 0 && in.tryKey(PIECES)) {
                    pieces = in.unpackInt();
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "sku" -> sku = in.unpackNullable(Codecs.STRING);
                        case "quantity" -> pieces = in.unpackInt();
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Shop.Add(sku, pieces);
            }
        }

        private static final class Shop_AskOfListOfStringCodec implements Codec<Shop.Ask<List<String>>> {
            private static final Key WHAT = Key.of("what");

            @Override
            public void write(Packer out, Shop.Ask<List<String>> value) {
                out.enter();
                out.packMapHeader(1);
                out.packKey(WHAT);
                out.packNullable(value.what(), Encoding.LIST_OF_STRING);
                out.leave();
            }

            @Override
            public Shop.Ask<List<String>> read(Unpacker in) {
                in.enter();
                List<String> what = null;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(WHAT)) {
                    what = in.unpackNullable(Encoding.LIST_OF_STRING);
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "what" -> what = in.unpackNullable(Encoding.LIST_OF_STRING);
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Shop.Ask<>(what);
            }
        }

        private static final class Shop_DiscountCodec implements Codec<Shop.Discount> {
            private static final Key PERCENT = Key.of("percent");

            @Override
            public void write(Packer out, Shop.Discount value) {
                out.enter();
                out.packMapHeader(1);
                out.packKey(PERCENT);
                out.packInt(value.percent());
                out.leave();
            }

            @Override
            public Shop.Discount read(Unpacker in) {
                in.enter();
                int percent = 0;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(PERCENT)) {
                    percent = in.unpackInt();
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "percent" -> percent = in.unpackInt();
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Shop.Discount(percent);
            }
        }

        private static final class Shop_GiftCodec implements Codec<Shop.Gift> {
            private static final Key SKU = Key.of("sku");

            @Override
            public void write(Packer out, Shop.Gift value) {
                out.enter();
                out.packMapHeader(1);
                out.packKey(SKU);
                out.packNullable(value.sku(), Codecs.STRING);
                out.leave();
            }

            @Override
            public Shop.Gift read(Unpacker in) {
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
                return new Shop.Gift(sku);
            }
        }
    }
}

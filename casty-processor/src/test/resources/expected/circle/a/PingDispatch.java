package a;

import b.PongRef;
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
 * What the runtime knows of {@link Ping}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class PingDispatch extends ActorType<Ping, PingRef> {
    static final PingDispatch TYPE = new PingDispatch();

    private static final Handlers<Ping> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Ping.Serve.class, void.class)
            .message(Ping.Who.class, PongRef.class)
            .message(Ping.Later.class, PongRef.class)
            .message(Ping.All.class, List.class)
            .message(Ping.Await.class, List.class)
            .build();

    private PingDispatch() {
    }

    @Override
    public String name() {
        return "Ping";
    }

    @Override
    public Class<Ping> actorClass() {
        return Ping.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Ping> handlers() {
        return BASE;
    }

    @Override
    public PingRef ref(Target target) {
        return new PingRef(target);
    }

    @Override
    public PingContext context(ActorCell cell) {
        return new PingContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Ping.Serve) {
            return 0;
        }
        if (message instanceof Ping.Who) {
            return 1;
        }
        if (message instanceof Ping.Later) {
            return 2;
        }
        if (message instanceof Ping.All) {
            return 3;
        }
        if (message instanceof Ping.Await) {
            return 4;
        }
        return -1;
    }

    @SuppressWarnings("unchecked")
    static void packArguments(Packer out, PongRef first, Map<String, List<? extends PongRef>> known,
            PongRef[][] more) {
        Arguments.begin(out, "b.PongRef first, java.util.Map known, b.PongRef[][] more", 3);
        out.packNullable(first, Encoding.PONG_REF);
        out.packNullable((Map<String, List<PongRef>>) (Object) known, Encoding.MAP_OF_STRING_TO_LIST_OF_PONG_REF);
        out.packNullable(more, Encoding.PONG_REF_ARRAY_ARRAY);
        out.leave();
    }

    @Override
    public ActorFactory<Ping> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "b.PongRef first, java.util.Map known, b.PongRef[][] more" -> {
                PongRef first = in.unpackNullable(Encoding.PONG_REF);
                Map<String, List<? extends PongRef>> known = in.unpackNullable(MessageCodecs.withWildcards(Encoding.MAP_OF_STRING_TO_LIST_OF_PONG_REF));
                PongRef[][] more = in.unpackNullable(Encoding.PONG_REF_ARRAY_ARRAY);
                yield Arguments.end(in, () -> new Ping(first, known, more));
            }
            default -> throw Arguments.unknown("Ping");
        };
    }

    private static final class BaseHandlers extends Handlers<Ping> {
        @Override
        public String name() {
            return "Ping";
        }

        @Override
        public int numberOf(Object message) {
            return PingDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Ping receiver, int message, Object body, GeneratedContext<?> context)
                throws Throwable {
            switch (message) {
                case 0 -> {
                    receiver.serve((Ping.Serve) body, (PingContext) context);
                    return Outcome.ACKNOWLEDGED;
                }
                case 1 -> {
                    return receiver.who((Ping.Who) body);
                }
                case 2 -> {
                    return whenDone(context, receiver.later((Ping.Later) body));
                }
                case 3 -> {
                    return receiver.all((Ping.All) body);
                }
                case 4 -> {
                    receiver.await((Ping.Await) body, replyTo(context));
                    return Outcome.LATER;
                }
                default -> {
                    return Outcome.UNHANDLED;
                }
            }
        }

        @Override
        public String handlerOf(int message) {
            return switch (message) {
                case 0 -> "serve(Ping.Serve)";
                case 1 -> "who(Ping.Who)";
                case 2 -> "later(Ping.Later)";
                case 3 -> "all(Ping.All)";
                case 4 -> "await(Ping.Await)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("a.Ping$Serve", Encoding.PING_SERVE, MessageCodecs.ACKNOWLEDGEMENT)
                .message("a.Ping$Who", Encoding.PING_WHO, Encoding.PONG_REF)
                .message("a.Ping$Later", Encoding.PING_LATER, Encoding.PONG_REF)
                .message("a.Ping$All", Encoding.PING_ALL, Encoding.LIST_OF_MAP_OF_STRING_TO_PONG_REF_ARRAY)
                .message("a.Ping$Await", Encoding.PING_AWAIT, Encoding.LIST_OF_PONG_REF)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Ping.Serve> PING_SERVE = new Ping_ServeCodec();

        private static final Codec<PongRef> PONG_REF = PongRef.codec();

        private static final Codec<List<PongRef>> LIST_OF_PONG_REF = Codecs.list(Encoding.PONG_REF);

        private static final Codec<Map<String, List<PongRef>>> MAP_OF_STRING_TO_LIST_OF_PONG_REF = Codecs.map(Codecs.STRING, Encoding.LIST_OF_PONG_REF);

        private static final Codec<PongRef[]> PONG_REF_ARRAY = Codecs.array(Encoding.PONG_REF, PongRef[]::new);

        private static final Codec<PongRef[][]> PONG_REF_ARRAY_ARRAY = Codecs.array(Encoding.PONG_REF_ARRAY, PongRef[][]::new);

        private static final Codec<Ping.Who> PING_WHO = Codecs.empty(Ping.Who::new);

        private static final Codec<Ping.Later> PING_LATER = Codecs.empty(Ping.Later::new);

        private static final Codec<Ping.All> PING_ALL = Codecs.empty(Ping.All::new);

        private static final Codec<Map<String, PongRef[]>> MAP_OF_STRING_TO_PONG_REF_ARRAY = Codecs.map(Codecs.STRING, Encoding.PONG_REF_ARRAY);

        private static final Codec<List<Map<String, PongRef[]>>> LIST_OF_MAP_OF_STRING_TO_PONG_REF_ARRAY = Codecs.list(Encoding.MAP_OF_STRING_TO_PONG_REF_ARRAY);

        private static final Codec<Ping.Await> PING_AWAIT = Codecs.empty(Ping.Await::new);

        private static final Codec<Map<String, PongRef>> MAP_OF_STRING_TO_PONG_REF = Codecs.map(Codecs.STRING, Encoding.PONG_REF);

        private static final Codec<List<Map<String, PongRef>>> LIST_OF_MAP_OF_STRING_TO_PONG_REF = Codecs.list(Encoding.MAP_OF_STRING_TO_PONG_REF);

        private static final class Ping_ServeCodec implements Codec<Ping.Serve> {
            private static final Key TO = Key.of("to");

            private static final Key OTHERS = Key.of("others");

            private static final Key MORE = Key.of("more");

            @Override
            public void write(Packer out, Ping.Serve value) {
                out.enter();
                out.packMapHeader(3);
                out.packKey(TO);
                out.packNullable(value.to(), Encoding.PONG_REF);
                out.packKey(OTHERS);
                out.packNullable(value.others(), Encoding.LIST_OF_MAP_OF_STRING_TO_PONG_REF);
                out.packKey(MORE);
                out.packNullable(value.more(), Encoding.PONG_REF_ARRAY);
                out.leave();
            }

            @Override
            public Ping.Serve read(Unpacker in) {
                in.enter();
                PongRef to = null;
                List<Map<String, PongRef>> others = null;
                PongRef[] more = null;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(TO)) {
                    to = in.unpackNullable(Encoding.PONG_REF);
                    left--;
                }
                if (left > 0 && in.tryKey(OTHERS)) {
                    others = in.unpackNullable(Encoding.LIST_OF_MAP_OF_STRING_TO_PONG_REF);
                    left--;
                }
                if (left > 0 && in.tryKey(MORE)) {
                    more = in.unpackNullable(Encoding.PONG_REF_ARRAY);
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "to" -> to = in.unpackNullable(Encoding.PONG_REF);
                        case "others" -> others = in.unpackNullable(Encoding.LIST_OF_MAP_OF_STRING_TO_PONG_REF);
                        case "more" -> more = in.unpackNullable(Encoding.PONG_REF_ARRAY);
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Ping.Serve(to, others, more);
            }
        }
    }
}

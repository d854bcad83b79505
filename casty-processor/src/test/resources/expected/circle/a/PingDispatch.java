package a;

import b.PongRef;
import dev.casty.codec.Codec;
import dev.casty.codec.Codecs;
import dev.casty.spi.ActorCell;
import dev.casty.spi.ActorType;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import dev.casty.spi.Handlers;
import dev.casty.spi.MessageCodecs;
import dev.casty.spi.MessageSet;
import dev.casty.spi.Outcome;
import dev.casty.spi.Target;
import java.util.List;

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
                .message("a.Ping$Serve", MessageCodecs.unencodable("Ping.Serve", "Ping.Serve -> Serve.to -> PongRef", "PongRef stands for another actor, which this version cannot find again"), MessageCodecs.ACKNOWLEDGEMENT)
                .message("a.Ping$Who", Encoding.PING_WHO, MessageCodecs.unencodable("the reply to Ping.Who", "the reply to Ping.Who -> PongRef", "PongRef stands for another actor, which this version cannot find again"))
                .message("a.Ping$Later", Encoding.PING_LATER, MessageCodecs.unencodable("the reply to Ping.Later", "the reply to Ping.Later -> PongRef", "PongRef stands for another actor, which this version cannot find again"))
                .message("a.Ping$All", Encoding.PING_ALL, MessageCodecs.unencodable("the reply to Ping.All", "the reply to Ping.All -> List<Map<String, PongRef[]>> -> Map<String, PongRef[]> -> PongRef[] -> PongRef", "PongRef stands for another actor, which this version cannot find again"))
                .message("a.Ping$Await", Encoding.PING_AWAIT, MessageCodecs.unencodable("the reply to Ping.Await", "the reply to Ping.Await -> List<PongRef> -> PongRef", "PongRef stands for another actor, which this version cannot find again"))
                .build();
    }

    private static final class Encoding {
        private static final Codec<Ping.Who> PING_WHO = Codecs.empty(Ping.Who::new);

        private static final Codec<Ping.Later> PING_LATER = Codecs.empty(Ping.Later::new);

        private static final Codec<Ping.All> PING_ALL = Codecs.empty(Ping.All::new);

        private static final Codec<Ping.Await> PING_AWAIT = Codecs.empty(Ping.Await::new);
    }
}

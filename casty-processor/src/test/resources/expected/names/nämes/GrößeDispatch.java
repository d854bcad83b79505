package nämes;

import dev.casty.codec.Codec;
import dev.casty.codec.Codecs;
import dev.casty.codec.Key;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import dev.casty.spi.ActorCell;
import dev.casty.spi.ActorType;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import dev.casty.spi.Handlers;
import dev.casty.spi.MessageCodecs;
import dev.casty.spi.MessageSet;
import dev.casty.spi.Outcome;
import dev.casty.spi.Target;
import java.lang.Class;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.Throwable;

/**
 * What the runtime knows of {@link Größe}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class GrößeDispatch extends ActorType<Größe, GrößeRef> {
    static final GrößeDispatch TYPE = new GrößeDispatch();

    static final Handlers<Größe.Type> TYPE_ = new TypeHandlers();

    static final Handlers<Größe.Base> BASE_ = new BaseHandlers_();

    static final Handlers<Größe.Messages> MESSAGES_ = new MessagesHandlers();

    static final Handlers<Größe.HTTPClosedÜber2Go> HTTPCLOSED_ÜBER2_GO = new HTTPClosedÜber2GoHandlers();

    static final Handlers<Größe.HTTPClosedÜber2Go.Base> BASE__ = new BaseHandlers__();

    private static final Handlers<Größe> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Größe.Übergabe.class, String.class)
            .message(Größe.$Dollar_.class, void.class)
            .build();

    private GrößeDispatch() {
    }

    @Override
    public String name() {
        return "Größe";
    }

    @Override
    public Class<Größe> actorClass() {
        return Größe.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Größe> handlers() {
        return BASE;
    }

    @Override
    public GrößeRef ref(Target target) {
        return new GrößeRef(target);
    }

    @Override
    public GrößeContext context(ActorCell cell) {
        return new GrößeContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Größe.Übergabe) {
            return 0;
        }
        if (message instanceof Größe.$Dollar_) {
            return 1;
        }
        return -1;
    }

    private static final class BaseHandlers extends Handlers<Größe> {
        @Override
        public String name() {
            return "Größe";
        }

        @Override
        public int numberOf(Object message) {
            return GrößeDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Größe receiver, int message, Object body, GeneratedContext<?> context)
                throws Throwable {
            switch (message) {
                case 0 -> {
                    return receiver.übergabe((Größe.Übergabe) body);
                }
                case 1 -> {
                    receiver.dollar$((GrößeContext) context, (Größe.$Dollar_) body);
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
                case 0 -> "übergabe(Größe.Übergabe)";
                case 1 -> "dollar$(Größe.$Dollar_)";
                default -> "";
            };
        }
    }

    private static final class TypeHandlers extends Handlers<Größe.Type> {
        @Override
        public String name() {
            return "Größe.Type";
        }

        @Override
        public int numberOf(Object message) {
            return GrößeDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Größe.Type receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 0 -> {
                    return receiver.übergabe((Größe.Übergabe) body);
                }
                default -> {
                    return Outcome.UNHANDLED;
                }
            }
        }

        @Override
        public String handlerOf(int message) {
            return switch (message) {
                case 0 -> "übergabe(Größe.Übergabe)";
                default -> "";
            };
        }
    }

    private static final class BaseHandlers_ extends Handlers<Größe.Base> {
        @Override
        public String name() {
            return "Größe.Base";
        }

        @Override
        public int numberOf(Object message) {
            return GrößeDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Größe.Base receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 1 -> {
                    receiver.dollar((Größe.$Dollar_) body);
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
                case 1 -> "dollar(Größe.$Dollar_)";
                default -> "";
            };
        }
    }

    private static final class MessagesHandlers extends Handlers<Größe.Messages> {
        @Override
        public String name() {
            return "Größe.Messages";
        }

        @Override
        public int numberOf(Object message) {
            return GrößeDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Größe.Messages receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 1 -> {
                    receiver.dollar((Größe.$Dollar_) body);
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
                case 1 -> "dollar(Größe.$Dollar_)";
                default -> "";
            };
        }
    }

    private static final class HTTPClosedÜber2GoHandlers extends Handlers<Größe.HTTPClosedÜber2Go> {
        @Override
        public String name() {
            return "Größe.HTTPClosedÜber2Go";
        }

        @Override
        public int numberOf(Object message) {
            return GrößeDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Größe.HTTPClosedÜber2Go receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 1 -> {
                    receiver.dollar((Größe.$Dollar_) body);
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
                case 1 -> "dollar(Größe.$Dollar_)";
                default -> "";
            };
        }
    }

    private static final class BaseHandlers__ extends Handlers<Größe.HTTPClosedÜber2Go.Base> {
        @Override
        public String name() {
            return "Größe.HTTPClosedÜber2Go.Base";
        }

        @Override
        public int numberOf(Object message) {
            return GrößeDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Größe.HTTPClosedÜber2Go.Base receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 1 -> {
                    receiver.dollar((Größe.$Dollar_) body);
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
                case 1 -> "dollar(Größe.$Dollar_)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("nämes.Größe$Übergabe", Encoding.GRÖSSE_ÜBERGABE, Codecs.STRING)
                .message("nämes.Größe$$Dollar_", Encoding.GRÖSSE_$DOLLAR_, MessageCodecs.ACKNOWLEDGEMENT)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Größe.Übergabe> GRÖSSE_ÜBERGABE = new Größe_ÜbergabeCodec();

        private static final Codec<Größe.$Dollar_> GRÖSSE_$DOLLAR_ = Codecs.empty(Größe.$Dollar_::new);

        private static final class Größe_ÜbergabeCodec implements Codec<Größe.Übergabe> {
            private static final Key GRÖSSE = Key.of("größe");

            @Override
            public void write(Packer out, Größe.Übergabe value) {
                out.enter();
                out.packMapHeader(1);
                out.packKey(GRÖSSE);
                out.packNullable(value.größe(), Codecs.STRING);
                out.leave();
            }

            @Override
            public Größe.Übergabe read(Unpacker in) {
                in.enter();
                String größe = null;
                int left = in.unpackMapHeader();
                if (left > 0 && in.tryKey(GRÖSSE)) {
                    größe = in.unpackNullable(Codecs.STRING);
                    left--;
                }
                while (left-- > 0) {
                    switch (in.unpackKey()) {
                        case "größe" -> größe = in.unpackNullable(Codecs.STRING);
                        default -> in.skip();
                    }
                }
                in.leave();
                return new Größe.Übergabe(größe);
            }
        }
    }
}

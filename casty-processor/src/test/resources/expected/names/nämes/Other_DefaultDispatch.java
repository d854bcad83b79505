package nämes;

import dev.casty.codec.Codec;
import dev.casty.codec.Codecs;
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
import java.lang.Class;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.Throwable;

/**
 * What the runtime knows of {@link Other.Default}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class Other_DefaultDispatch extends ActorType<Other.Default, Other_DefaultRef> {
    static final Other_DefaultDispatch TYPE = new Other_DefaultDispatch();

    private static final Handlers<Other.Default> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Other.Default.Rest.class, void.class)
            .build();

    private Other_DefaultDispatch() {
    }

    @Override
    public String name() {
        return "Other.Default";
    }

    @Override
    public Class<Other.Default> actorClass() {
        return Other.Default.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Other.Default> handlers() {
        return BASE;
    }

    @Override
    public Other_DefaultRef ref(Target target) {
        return new Other_DefaultRef(target);
    }

    @Override
    public Other_DefaultContext context(ActorCell cell) {
        return new Other_DefaultContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Other.Default.Rest) {
            return 0;
        }
        return -1;
    }

    @Override
    public ActorFactory<Other.Default> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Other.Default());
            }
            default -> throw Arguments.unknown("Other.Default");
        };
    }

    private static final class BaseHandlers extends Handlers<Other.Default> {
        @Override
        public String name() {
            return "Other.Default";
        }

        @Override
        public int numberOf(Object message) {
            return Other_DefaultDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Other.Default receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 0 -> {
                    receiver.rest((Other.Default.Rest) body);
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
                case 0 -> "rest(Other.Default.Rest)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("nämes.Other$Default$Rest", Encoding.OTHER_DEFAULT_REST, MessageCodecs.ACKNOWLEDGEMENT)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Other.Default.Rest> OTHER_DEFAULT_REST = Codecs.empty(Other.Default.Rest::new);
    }
}

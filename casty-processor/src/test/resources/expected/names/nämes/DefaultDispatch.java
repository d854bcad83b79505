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
 * What the runtime knows of {@link Default}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class DefaultDispatch extends ActorType<Default, DefaultRef> {
    static final DefaultDispatch TYPE = new DefaultDispatch();

    private static final Handlers<Default> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Default.Work.class, void.class)
            .build();

    private DefaultDispatch() {
    }

    @Override
    public String name() {
        return "Default";
    }

    @Override
    public Class<Default> actorClass() {
        return Default.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Default> handlers() {
        return BASE;
    }

    @Override
    public DefaultRef ref(Target target) {
        return new DefaultRef(target);
    }

    @Override
    public DefaultContext context(ActorCell cell) {
        return new DefaultContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Default.Work) {
            return 0;
        }
        return -1;
    }

    @Override
    public ActorFactory<Default> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Default());
            }
            default -> throw Arguments.unknown("Default");
        };
    }

    private static final class BaseHandlers extends Handlers<Default> {
        @Override
        public String name() {
            return "Default";
        }

        @Override
        public int numberOf(Object message) {
            return DefaultDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Default receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 0 -> {
                    receiver.work((Default.Work) body);
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
                case 0 -> "work(Default.Work)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("nämes.Default$Work", Encoding.DEFAULT_WORK, MessageCodecs.ACKNOWLEDGEMENT)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Default.Work> DEFAULT_WORK = Codecs.empty(Default.Work::new);
    }
}

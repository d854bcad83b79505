package d;

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
 * What the runtime knows of {@link Old}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
@SuppressWarnings({
        "deprecation",
        "removal"
})
final class OldDispatch extends ActorType<Old, OldRef> {
    static final OldDispatch TYPE = new OldDispatch();

    private static final Handlers<Old> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Old.Gone.class, Old.Faded.class)
            .message(Old.Box.class, List.class)
            .build();

    private OldDispatch() {
    }

    @Override
    public String name() {
        return "Old";
    }

    @Override
    public Class<Old> actorClass() {
        return Old.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Old> handlers() {
        return BASE;
    }

    @Override
    public OldRef ref(Target target) {
        return new OldRef(target);
    }

    @Override
    public OldContext context(ActorCell cell) {
        return new OldContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    @Override
    public void start(Old actor, GeneratedContext<?> context) throws Throwable {
        actor.start();
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Old.Gone) {
            return 0;
        }
        if (message instanceof Old.Box) {
            return 1;
        }
        return -1;
    }

    private static final class BaseHandlers extends Handlers<Old> {
        @Override
        public String name() {
            return "Old";
        }

        @Override
        public int numberOf(Object message) {
            return OldDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Old receiver, int message, Object body, GeneratedContext<?> context)
                throws Throwable {
            switch (message) {
                case 0 -> {
                    return receiver.gone((Old.Gone) body);
                }
                case 1 -> {
                    return receiver.box((Old.Box<?>) body);
                }
                default -> {
                    return Outcome.UNHANDLED;
                }
            }
        }

        @Override
        public String handlerOf(int message) {
            return switch (message) {
                case 0 -> "gone(Old.Gone)";
                case 1 -> "box(Old.Box<?>)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("d.Old$Gone", Encoding.OLD_GONE, Encoding.OLD_FADED)
                .message("d.Old$Box", MessageCodecs.unencodable("Old.Box", "Old.Box -> Box.value -> Object", "Object does not say what it is"), MessageCodecs.unencodable("the reply to Old.Box", "the reply to Old.Box -> List<?>", "List<?> does not say what is in it"))
                .build();
    }

    private static final class Encoding {
        private static final Codec<Old.Gone> OLD_GONE = Codecs.empty(Old.Gone::new);

        private static final Codec<Old.Faded> OLD_FADED = Codecs.empty(Old.Faded::new);
    }
}

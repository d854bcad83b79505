import dev.casty.spi.ActorCell;
import dev.casty.spi.ActorType;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import dev.casty.spi.Handlers;
import dev.casty.spi.MessageCodecs;
import dev.casty.spi.MessageSet;
import dev.casty.spi.Outcome;
import dev.casty.spi.Target;

/**
 * What the runtime knows of {@link Lonely}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class LonelyDispatch extends ActorType<Lonely, LonelyRef> {
    static final LonelyDispatch TYPE = new LonelyDispatch();

    private static final Handlers<Lonely> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Lonely.Work.class, void.class)
            .build();

    private LonelyDispatch() {
    }

    @Override
    public String name() {
        return "Lonely";
    }

    @Override
    public Class<Lonely> actorClass() {
        return Lonely.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Lonely> handlers() {
        return BASE;
    }

    @Override
    public LonelyRef ref(Target target) {
        return new LonelyRef(target);
    }

    @Override
    public LonelyContext context(ActorCell cell) {
        return new LonelyContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Lonely.Work) {
            return 0;
        }
        return -1;
    }

    private static final class BaseHandlers extends Handlers<Lonely> {
        @Override
        public String name() {
            return "Lonely";
        }

        @Override
        public int numberOf(Object message) {
            return LonelyDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Lonely receiver, int message, Object body, GeneratedContext<?> context)
                throws Throwable {
            switch (message) {
                case 0 -> {
                    receiver.work((Lonely.Work) body, (LonelyContext) context);
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
                case 0 -> "work(Lonely.Work)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("Lonely$Work", MessageCodecs.unencodable("Lonely.Work", "Lonely.Work -> Work.next -> LonelyRef", "LonelyRef stands for another actor, which this version cannot find again"), MessageCodecs.ACKNOWLEDGEMENT)
                .build();
    }
}

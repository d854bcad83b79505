package c;

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

/**
 * What the runtime knows of {@link Many}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class ManyDispatch extends ActorType<Many, ManyRef> {
    static final ManyDispatch TYPE = new ManyDispatch();

    private static final Handlers<Many> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Many.Work.class, void.class)
            .build();

    private ManyDispatch() {
    }

    @Override
    public String name() {
        return "Many";
    }

    @Override
    public Class<Many> actorClass() {
        return Many.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Many> handlers() {
        return BASE;
    }

    @Override
    public ManyRef ref(Target target) {
        return new ManyRef(target);
    }

    @Override
    public ManyContext context(ActorCell cell) {
        return new ManyContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Many.Work) {
            return 0;
        }
        return -1;
    }

    private static final class BaseHandlers extends Handlers<Many> {
        @Override
        public String name() {
            return "Many";
        }

        @Override
        public int numberOf(Object message) {
            return ManyDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Many receiver, int message, Object body, GeneratedContext<?> context)
                throws Throwable {
            switch (message) {
                case 0 -> {
                    receiver.work((Many.Work) body);
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
                case 0 -> "work(Many.Work)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("c.Many$Work", Encoding.MANY_WORK, MessageCodecs.ACKNOWLEDGEMENT)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Many.Work> MANY_WORK = Codecs.empty(Many.Work::new);
    }
}

package u;

import dev.casty.spi.ActorCell;
import dev.casty.spi.ActorType;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import dev.casty.spi.Handlers;
import dev.casty.spi.MessageSet;
import dev.casty.spi.Outcome;
import dev.casty.spi.Target;

/**
 * What the runtime knows of {@link Observers.Logger}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class Observers_LoggerDispatch extends ActorType<Observers.Logger, Observers_LoggerRef> {
    static final Observers_LoggerDispatch TYPE = new Observers_LoggerDispatch();

    private static final Handlers<Observers.Logger> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Observers.Event.Begun.class, void.class)
            .message(Observers.Event.Ended.class, void.class)
            .supertype(Observers.Event.class)
            .build();

    private Observers_LoggerDispatch() {
    }

    @Override
    public String name() {
        return "Observers.Logger";
    }

    @Override
    public Class<Observers.Logger> actorClass() {
        return Observers.Logger.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Observers.Logger> handlers() {
        return BASE;
    }

    @Override
    public Observers_LoggerRef ref(Target target) {
        return new Observers_LoggerRef(target);
    }

    @Override
    public Observers_LoggerContext context(ActorCell cell) {
        return new Observers_LoggerContext(cell, ref(cell.target()));
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Observers.Event.Begun) {
            return 0;
        }
        if (message instanceof Observers.Event.Ended) {
            return 1;
        }
        return -1;
    }

    private static final class BaseHandlers extends Handlers<Observers.Logger> {
        @Override
        public String name() {
            return "Observers.Logger";
        }

        @Override
        public int numberOf(Object message) {
            return Observers_LoggerDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Observers.Logger receiver, int message, Object body,
                GeneratedContext<?> context) throws Throwable {
            switch (message) {
                case 0, 1 -> {
                    receiver.any((Observers.Event) body);
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
                case 0, 1 -> "any(Observers.Event)";
                default -> "";
            };
        }
    }
}

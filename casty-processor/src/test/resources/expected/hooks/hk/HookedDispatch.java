package hk;

import dev.casty.ActorRef;
import dev.casty.Directive;
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

/**
 * What the runtime knows of {@link Hooked}: its messages, its handlers, its hooks.
 */
@Generated("dev.casty.processor")
final class HookedDispatch extends ActorType<Hooked, HookedRef> {
    static final HookedDispatch TYPE = new HookedDispatch();

    private static final Handlers<Hooked> BASE = new BaseHandlers();

    private static final MessageSet MESSAGES = MessageSet.builder()
            .message(Hooked.Work.class, void.class)
            .build();

    private HookedDispatch() {
    }

    @Override
    public String name() {
        return "Hooked";
    }

    @Override
    public Class<Hooked> actorClass() {
        return Hooked.class;
    }

    @Override
    public MessageSet messages() {
        return MESSAGES;
    }

    @Override
    public Handlers<Hooked> handlers() {
        return BASE;
    }

    @Override
    public HookedRef ref(Target target) {
        return new HookedRef(target);
    }

    @Override
    public HookedContext context(ActorCell cell) {
        return new HookedContext(cell, ref(cell.target()));
    }

    @Override
    public MessageCodecs codecs() {
        return Wire.CODECS;
    }

    @Override
    public void start(Hooked actor, GeneratedContext<?> context) throws Throwable {
        actor.start((HookedContext) context);
    }

    @Override
    public void stop(Hooked actor, GeneratedContext<?> context) throws Throwable {
        actor.stop();
    }

    @Override
    public void preRestart(Hooked actor, Throwable cause, Object message,
            GeneratedContext<?> context) throws Throwable {
        actor.preRestart((HookedContext) context, message, cause);
    }

    @Override
    public void postRestart(Hooked actor, Throwable cause, GeneratedContext<?> context) throws
            Throwable {
        actor.postRestart(cause);
    }

    @Override
    public boolean decidesChildFailures() {
        return true;
    }

    @Override
    public Directive childFailed(Hooked actor, ActorRef child, Throwable cause,
            GeneratedContext<?> context) throws Throwable {
        return actor.decide(cause, (HookedContext) context, child);
    }

    private static int numberOfMessage(Object message) {
        if (message instanceof Hooked.Work) {
            return 0;
        }
        return -1;
    }

    @Override
    public ActorFactory<Hooked> factory(Unpacker in) {
        return switch (Arguments.begin(in)) {
            case "" -> {
                yield Arguments.end(in, () -> new Hooked());
            }
            default -> throw Arguments.unknown("Hooked");
        };
    }

    private static final class BaseHandlers extends Handlers<Hooked> {
        @Override
        public String name() {
            return "Hooked";
        }

        @Override
        public int numberOf(Object message) {
            return HookedDispatch.numberOfMessage(message);
        }

        @Override
        public Object handle(Hooked receiver, int message, Object body, GeneratedContext<?> context)
                throws Throwable {
            switch (message) {
                case 0 -> {
                    receiver.work((Hooked.Work) body);
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
                case 0 -> "work(Hooked.Work)";
                default -> "";
            };
        }
    }

    private static final class Wire {
        private static final MessageCodecs CODECS = MessageCodecs.builder()
                .message("hk.Hooked$Work", Encoding.HOOKED_WORK, MessageCodecs.ACKNOWLEDGEMENT)
                .build();
    }

    private static final class Encoding {
        private static final Codec<Hooked.Work> HOOKED_WORK = Codecs.empty(Hooked.Work::new);
    }
}

package dev.casty.runtime.cell;

import dev.casty.ActorRef;
import dev.casty.ActorSpec;
import dev.casty.Cancellable;
import dev.casty.Directive;
import dev.casty.spi.ActorCell;
import dev.casty.spi.ActorType;
import dev.casty.spi.GeneratedContext;
import dev.casty.spi.GeneratedRef;
import dev.casty.spi.Handlers;
import dev.casty.spi.MessageSet;
import dev.casty.spi.Outcome;
import dev.casty.spi.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An actor that does what its messages say, with the classes that the processor would write for it, by hand. */
class Script {
    /** What is told to the actor as a message. A result of null is an acknowledgement. */
    record Run(Body body) {}

    interface Body {
        @Nullable
        Object run(Script self, Context context) throws Throwable;
    }

    interface Hook {
        void run() throws Throwable;
    }

    final List<Object> log;
    Hook onStart = () -> {};
    Hook onStop = () -> {};
    Hook preRestart = () -> {};

    @Nullable
    Directive onChildFailure;

    Script(List<Object> log) {
        this.log = log;
    }

    Script() {
        this(new ArrayList<>());
    }

    static ActorSpec<Ref> spec(Supplier<Script> factory) {
        return ActorSpec.of(Type.PLAIN, factory::get);
    }

    /** Of a class with an {@code @OnChildFailure} hook. */
    static ActorSpec<Ref> parentSpec(Supplier<Script> factory) {
        return ActorSpec.of(Type.PARENT, factory::get);
    }

    static final class Ref extends GeneratedRef {
        private final Type type;

        Ref(Target target, Type type) {
            super(target);
            this.type = type;
        }

        @Override
        protected ActorType<?, ?> type() {
            return type;
        }

        void run(Body body) {
            tell(new Run(body));
        }

        Cell cell() {
            return (Cell) target();
        }
    }

    static final class Context extends GeneratedContext<Ref> {
        Context(ActorCell cell, Ref self) {
            super(cell, self);
        }

        Cancellable schedule(Duration delay, Body body) {
            return scheduleMessage(delay, new Run(body));
        }

        Cancellable tick(Duration interval, Body body) {
            return tickMessage(interval, new Run(body));
        }

        void receiveTimeout(Duration timeout, Body body) {
            receiveTimeoutMessage(timeout, new Run(body));
        }

        void watch(ActorRef ref, Body body) {
            watchMessage(ref, new Run(body));
        }
    }

    static final class Type extends ActorType<Script, Ref> {
        static final Type PLAIN = new Type(false);
        static final Type PARENT = new Type(true);

        private static final MessageSet MESSAGES =
                MessageSet.builder().message(Run.class, Object.class).build();

        private final boolean parent;

        private Type(boolean parent) {
            this.parent = parent;
        }

        @Override
        public String name() {
            return "Script";
        }

        @Override
        public Class<Script> actorClass() {
            return Script.class;
        }

        @Override
        public MessageSet messages() {
            return MESSAGES;
        }

        @Override
        public Handlers<Script> handlers() {
            return new BaseHandlers();
        }

        @Override
        public Ref ref(Target target) {
            return new Ref(target, this);
        }

        @Override
        public GeneratedContext<Ref> context(ActorCell cell) {
            return new Context(cell, ref(cell.target()));
        }

        @Override
        public void start(Script actor, GeneratedContext<?> context) throws Throwable {
            actor.onStart.run();
        }

        @Override
        public void stop(Script actor, GeneratedContext<?> context) throws Throwable {
            actor.onStop.run();
        }

        @Override
        public void preRestart(Script actor, Throwable cause, @Nullable Object message, GeneratedContext<?> context)
                throws Throwable {
            actor.preRestart.run();
        }

        @Override
        public boolean decidesChildFailures() {
            return parent;
        }

        @Override
        public @Nullable Directive childFailed(
                Script actor, ActorRef child, Throwable cause, GeneratedContext<?> context) {
            if (actor.onChildFailure == null) {
                context.stop();
            }
            return actor.onChildFailure;
        }
    }

    private static final class BaseHandlers extends Handlers<Script> {
        @Override
        public String name() {
            return "Script";
        }

        @Override
        public int numberOf(Object message) {
            return Type.MESSAGES.indexOf(message.getClass());
        }

        @Override
        public @Nullable Object handle(Script receiver, int message, Object body, GeneratedContext<?> context)
                throws Throwable {
            var result = ((Run) body).body().run(receiver, (Context) context);
            return result == null ? Outcome.ACKNOWLEDGED : result;
        }

        @Override
        public String handlerOf(int message) {
            return "run(Run)";
        }
    }
}

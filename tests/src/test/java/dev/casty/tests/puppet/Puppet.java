package dev.casty.tests.puppet;

import dev.casty.Behavior;
import dev.casty.ReplyTo;
import dev.casty.Request;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;
import dev.casty.annotation.OnStop;
import dev.casty.annotation.PostRestart;
import dev.casty.annotation.PreRestart;
import java.util.concurrent.CompletionStage;

/** Does in its handlers and hooks what a test tells it to do. */
@Actor
public class Puppet {
    /** Something to do in a handler. */
    @FunctionalInterface
    public interface Action {
        /** Does it. */
        void run(PuppetContext context) throws Throwable;
    }

    /** Something to compute in a handler. */
    @FunctionalInterface
    public interface Computation<T> {
        /** Computes it. */
        T run(PuppetContext context) throws Throwable;
    }

    /** Something to do in a handler that answers later. */
    @FunctionalInterface
    public interface Deferred {
        /** Does it. */
        void run(PuppetContext context, ReplyTo<String> replyTo) throws Throwable;
    }

    /** Acknowledged. */
    public record Act(Action action) {}

    /** Answered with what is computed. */
    public record Compute(Computation<Object> action) {}

    /** Answered by a {@link ReplyTo}. */
    public record Defer(Deferred action) {}

    /** Answered by a stage. */
    public record Stage(Computation<CompletionStage<String>> action) {}

    /** Noted in the log. */
    public record Note(String text) {}

    /** Answered by whom it finds: handled by a void fallback. */
    public sealed interface Question extends Request<String> {}

    /** A question whose fallback does this. */
    public record Ask(Action action) implements Question {}

    /** Another, so that the fallback is one. */
    public record Mute() implements Question {}

    /** In this behaviour the notes are loud, and there is no handler for {@code Stage}. */
    public static final class Loud implements Behavior {
        private final Script script;

        /** Notes into this script. */
        public Loud(Script script) {
            this.script = script;
        }

        @On
        void act(Act msg, PuppetContext ctx) throws Throwable {
            msg.action().run(ctx);
        }

        @On
        void note(Note msg) {
            script.note(msg.text() + "!");
        }
    }

    /** In this behaviour the notes come with its name. */
    public static final class Named implements Behavior {
        private final Script script;
        private final String name;

        /** Notes into this script. */
        public Named(Script script, String name) {
            this.script = script;
            this.name = name;
        }

        @On
        void act(Act msg, PuppetContext ctx) throws Throwable {
            msg.action().run(ctx);
        }

        @On
        void note(Note msg) {
            script.note(name + ":" + msg.text());
        }
    }

    private final Script script;
    private final int instance;

    /** A puppet that follows this script. */
    public Puppet(Script script) throws Throwable {
        this.script = script;
        instance = script.newInstance();
        script.onConstruct.run();
    }

    @OnStart
    void start(PuppetContext ctx) throws Throwable {
        script.note("start#" + instance);
        script.onStart.run(ctx);
    }

    @OnStop
    void stop(PuppetContext ctx) throws Throwable {
        script.note("stop#" + instance);
        script.onStop.run(ctx);
    }

    @PreRestart
    void preRestart(PuppetContext ctx, Throwable cause, Object message) throws Throwable {
        script.note("preRestart#" + instance + " " + cause.getMessage() + " "
                + (message == null ? null : message.getClass().getSimpleName()));
        script.onPreRestart.run(ctx);
    }

    @PostRestart
    void postRestart(Throwable cause, PuppetContext ctx) throws Throwable {
        script.note("postRestart#" + instance + " " + cause.getMessage());
        script.onPostRestart.run(ctx);
    }

    @On
    void act(Act msg, PuppetContext ctx) throws Throwable {
        msg.action().run(ctx);
    }

    @On
    Object compute(Compute msg, PuppetContext ctx) throws Throwable {
        return msg.action().run(ctx);
    }

    @On
    void defer(Defer msg, ReplyTo<String> replyTo, PuppetContext ctx) throws Throwable {
        msg.action().run(ctx, replyTo);
    }

    @On
    CompletionStage<String> stage(PuppetContext ctx, Stage msg) throws Throwable {
        return msg.action().run(ctx);
    }

    @On
    void note(Note msg) {
        script.note(msg.text());
    }

    @On
    void question(Question msg, PuppetContext ctx) throws Throwable {
        if (msg instanceof Ask ask) {
            ask.action().run(ctx);
        }
    }
}

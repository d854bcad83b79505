package dev.casty.tests.puppet;

import dev.casty.ActorRef;
import dev.casty.Directive;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnChildFailure;
import dev.casty.annotation.OnStart;
import dev.casty.annotation.OnStop;

/** A parent that decides about its children's failures; without hooks for restarts. */
@Actor
public class Guardian {
    /** Something to do in a handler. */
    @FunctionalInterface
    public interface Action {
        /** Does it. */
        void run(GuardianContext context) throws Throwable;
    }

    /** Acknowledged. */
    public record Act(Action action) {}

    private final Script script;
    private final int instance;

    /** A guardian that follows this script. */
    public Guardian(Script script) throws Throwable {
        this.script = script;
        instance = script.newInstance();
        script.onConstruct.run();
    }

    @OnStart
    void start(GuardianContext ctx) throws Throwable {
        script.note("start#" + instance);
        script.onStart.run(ctx);
    }

    @OnStop
    void stop(GuardianContext ctx) throws Throwable {
        script.note("stop#" + instance);
        script.onStop.run(ctx);
    }

    @OnChildFailure
    Directive childFailed(ActorRef child, Throwable cause) throws Throwable {
        script.note("child " + child.path() + " " + cause.getMessage());
        return script.onChildFailure.of(child, cause);
    }

    @On
    void act(Act msg, GuardianContext ctx) throws Throwable {
        msg.action().run(ctx);
    }
}

package hk;

import dev.casty.ActorContext;
import dev.casty.ActorRef;
import dev.casty.Directive;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnChildFailure;
import dev.casty.annotation.OnStart;
import dev.casty.annotation.OnStop;
import dev.casty.annotation.PostRestart;
import dev.casty.annotation.PreRestart;

@Actor
final class Hooked {
    record Work() {}

    @On
    void work(Work msg) {}

    @OnStart
    void start(HookedContext ctx) throws Exception {}

    @OnStop
    void stop() {}

    @PreRestart
    void preRestart(ActorContext<HookedRef> ctx, Object message, Throwable cause) {}

    @PostRestart
    void postRestart(Throwable cause) {}

    @OnChildFailure
    Directive decide(Throwable cause, HookedContext ctx, ActorRef child) {
        return Directive.RESTART;
    }
}

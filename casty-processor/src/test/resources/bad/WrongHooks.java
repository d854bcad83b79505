// expect: CASTY-0504 | Exception cause | Throwable cause, Object message and WrongHooksContext ctx
// expect: CASTY-0504 | Throwable again | Throwable cause and WrongHooksContext ctx
// expect: CASTY-0505 | String stop | returns String
// expect: CASTY-0505 | void childFailed | return dev.casty.Directive
package bad;

import dev.casty.ActorRef;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnChildFailure;
import dev.casty.annotation.OnStop;
import dev.casty.annotation.PostRestart;
import dev.casty.annotation.PreRestart;

@Actor
final class WrongHooks {
    record Work() {}

    @On
    void work(Work msg) {}

    @OnStop
    String stop() {
        return "";
    }

    @PreRestart
    void before(Exception cause) {}

    @PostRestart
    void after(Throwable cause, Throwable again) {}

    @OnChildFailure
    void childFailed(ActorRef child) {}
}

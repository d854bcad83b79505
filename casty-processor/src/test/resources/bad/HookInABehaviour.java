// expect: CASTY-0406 | void start | Locked.start is a @OnStart hook in a behaviour
package bad;

import dev.casty.Behavior;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;

@Actor
final class HookInABehaviour {
    record Knock() {}

    @On
    void knock(Knock msg) {}

    static final class Locked implements Behavior {
        @On
        void knock(Knock msg) {}

        @OnStart
        void start() {}
    }
}

// expect: CASTY-0406 | void knock | let Locked implement dev.casty.Behavior
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
final class ForgottenBehavior {
    record Knock() {}

    @On
    void knock(Knock msg) {}

    static final class Locked {
        @On
        void knock(Knock msg) {}
    }
}

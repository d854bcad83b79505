// expect: CASTY-0406 | @Supervised | has no effect on ForgottenActor
// expect: CASTY-0406 | void start | is neither an actor nor a behaviour
package bad;

import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;
import dev.casty.annotation.Supervised;

@Supervised(maxRestarts = 1)
final class ForgottenActor {
    record Work() {}

    @OnStart
    void start() {}

    @On
    void work(Work msg) {}
}

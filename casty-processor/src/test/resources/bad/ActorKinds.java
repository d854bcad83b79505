// expect: CASTY-0403 | interface Face | not an interface
// expect: CASTY-0403 | enum Constant | not an enum
// expect: CASTY-0403 | record Value | not a record
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

final class ActorKinds {
    record Work() {}

    @Actor
    interface Face {
        @On
        private void work(Work msg) {}
    }

    @Actor
    enum Constant {
        ONE;

        @On
        private void work(Work msg) {}
    }

    @Actor
    record Value(int number) {
        @On
        private static void work(Work msg) {}
    }
}

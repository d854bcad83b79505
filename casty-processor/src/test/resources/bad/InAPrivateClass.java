// expect: CASTY-0405 | class Worker | is nested in a private class
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

final class InAPrivateClass {
    record Work() {}

    private static final class Office {
        @Actor
        static final class Worker {
            @On
            void work(Work msg) {}
        }
    }
}

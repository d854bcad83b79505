// expect: CASTY-0202 | private int code | code is private
// expect: CASTY-0201 | Thread guard | guard -> Thread
// expect: CASTY-0205 | class Hidden | all its constructors are private
package bad;

import dev.casty.Behavior;
import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;

@Actor
@Durable
final class BehavioursOfADurableActor {
    record Knock() {}

    @On
    void knock(Knock msg) {}

    final class Open implements Behavior {
        Thread unused;

        @On
        void knock(Knock msg) {}
    }

    record Bolted(int code) implements Behavior {
        @On
        void knock(Knock msg) {}
    }

    static final class Locked implements Behavior {
        private int code;

        Locked(int code) {
            this.code = code;
        }

        @On
        void knock(Knock msg) {}
    }

    static final class Guarded implements Behavior {
        final Thread guard;

        Guarded(Thread guard) {
            this.guard = guard;
        }

        @On
        void knock(Knock msg) {}
    }

    static final class Hidden implements Behavior {
        private Hidden() {}

        @On
        void knock(Knock msg) {}
    }
}

// expect: CASTY-0301 | @Union | First and Second both take Event
// expect: CASTY-0301 | @Union | First and Third both take Event
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.Union;

final class OverlapOfThree {
    record Event() {}

    @Actor
    static final class First {
        @On
        void event(Event msg) {}
    }

    @Actor
    static final class Second {
        @On
        void event(Event msg) {}
    }

    @Actor
    static final class Third {
        @On
        void event(Event msg) {}
    }

    @Union({First.class, Second.class, Third.class})
    interface All {}
}

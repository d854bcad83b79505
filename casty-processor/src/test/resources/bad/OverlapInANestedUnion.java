// expect: CASTY-0301 | @Union({Inner.class, Second.class}) | Inner and Second both take Event | First.event takes Event
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.Union;

final class OverlapInANestedUnion {
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

    @Union(First.class)
    interface Inner {}

    @Union({Inner.class, Second.class})
    interface Outer {}
}

// expect: CASTY-0301 | @Union | First is named twice
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.Union;

final class SameActorTwice {
    record Event() {}

    @Actor
    static final class First {
        @On
        void event(Event msg) {}
    }

    @Union({First.class, First.class})
    interface Both {}
}

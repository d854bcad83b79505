// expect: CASTY-0409 | class Locked | private behaviour
// expect: CASTY-0412 | class Locked | leave out <T>
package bad;

import dev.casty.Behavior;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
final class GenericPrivateBehaviour {
    record Knock() {}

    @On
    void knock(Knock msg) {}

    private static final class Locked<T> implements Behavior {
        @On
        void knock(Knock msg) {}
    }
}

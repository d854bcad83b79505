// expect: CASTY-0305 | interface Generic<T> | leave out <T>
// expect: CASTY-0305 | enum Constant | must be an interface
// expect: CASTY-0405 | private interface Hidden | is private
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.Union;

final class UnionKinds {
    record Event() {}

    @Actor
    static final class First {
        @On
        void event(Event msg) {}
    }

    @Union(First.class)
    interface Generic<T> {}

    @Union(First.class)
    enum Constant {}

    @Union(First.class)
    private interface Hidden {}
}

// expect: CASTY-0103 | void second | which Base.first handles already
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

final class TwoHandlersOneInherited {
    record Add() {}

    abstract static class Base {
        @On
        void first(Add msg) {}
    }

    @Actor
    static final class Cart extends Base {
        @On
        void second(Add msg) {}
    }
}

// expect: CASTY-0501 | class TwoWithOneName_Cart | TwoWithOneName_CartRef
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

final class TwoWithOneName {
    record Add() {}

    @Actor
    static final class Cart {
        @On
        void add(Add msg) {}
    }
}

@Actor
final class TwoWithOneName_Cart {
    record Add() {}

    @On
    void add(Add msg) {}
}

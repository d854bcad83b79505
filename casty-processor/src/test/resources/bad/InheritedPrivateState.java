// expect: CASTY-0202 | private int count | count is private
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;

final class InheritedPrivateState {
    record Add() {}

    abstract static class Base {
        private int count;

        @On
        void add(Add msg) {
            count++;
        }
    }

    @Actor
    @Durable
    static final class Counter extends Base {}
}

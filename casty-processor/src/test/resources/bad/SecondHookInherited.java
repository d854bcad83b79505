// expect: CASTY-0506 | void begin | beside Base.start
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;

final class SecondHookInherited {
    record Work() {}

    abstract static class Base {
        @OnStart
        void start() {}
    }

    @Actor
    static final class Worker extends Base {
        @On
        void work(Work msg) {}

        @OnStart
        void begin() {}
    }
}

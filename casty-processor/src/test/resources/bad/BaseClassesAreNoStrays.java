// expect: nothing
package bad;

import dev.casty.Behavior;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;

final class BaseClassesAreNoStrays {
    record Work() {}

    abstract static class Base {
        @OnStart
        void start() {}

        @On
        void work(Work msg) {}
    }

    interface Working {
        @On
        default void work(Work msg) {}
    }

    abstract static class Resting implements Behavior {}

    static class Open {
        @On
        void work(Work msg) {}
    }
}

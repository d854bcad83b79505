// expect: CASTY-0113 | static void greet | Greeting.greet is static
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

final class InheritedMistake {
    record Hello() {}

    abstract static class Greeting {
        @On
        static void greet(Hello msg) {}
    }

    @Actor
    static final class First extends Greeting {}

    @Actor
    static final class Second extends Greeting {}
}

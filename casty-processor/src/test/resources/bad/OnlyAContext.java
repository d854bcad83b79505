// expect: CASTY-0109 | void open | such as open(Knock msg)
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
final class OnlyAContext {
    record Knock() {}

    @On
    void knock(Knock msg) {}

    @On
    void open(OnlyAContextContext ctx) {}
}

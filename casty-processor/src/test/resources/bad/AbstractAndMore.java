// expect: CASTY-0404 | class AbstractAndMore | is abstract
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;

@Actor
abstract class AbstractAndMore {
    record Work() {}

    @On
    private static void work(Object msg) {}

    @OnStart
    private int start() {
        return 0;
    }
}

// expect: CASTY-0107 | Object msg | anything is one
// expect: CASTY-0107 | Add[] msg | array
// expect: CASTY-0107 | Runnable msg | not sealed
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
final class HandlersOfAnything {
    record Add() {}

    @On
    void any(Object msg) {}

    @On
    void all(Add[] msg) {}

    @On
    void run(Runnable msg) {}
}

// expect: CASTY-0107 | @Actor({ | Object cannot be a message
// expect: CASTY-0107 | @Actor({ | int cannot be a message: it is a primitive
// expect: CASTY-0107 | @Actor({ | String[] cannot be a message: it is an array
// expect: CASTY-0107 | @Actor({ | Runnable cannot be a message: it is an interface that is not sealed
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor({Object.class, int.class, String[].class, Runnable.class, NoMessagesAtAll.Add.class})
final class NoMessagesAtAll {
    record Add() {}

    @On
    void add(Add msg) {}
}

// expect: nothing
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor({InterfaceAsFallback.Add.class, InterfaceAsFallback.Remove.class})
final class InterfaceAsFallback {
    interface Change {}

    record Add() implements Change {}

    record Remove() implements Change {}

    @On
    void change(Change msg) {}
}

// expect: CASTY-0104 | void checkout | Chekout | did you mean Message.Checkout?
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor(MisspeltMessage.Message.class)
final class MisspeltMessage {
    sealed interface Message {
        record Add() implements Message {}

        record Checkout() implements Message {}
    }

    record Chekout() {}

    @On
    void add(Message.Add msg) {}

    @On
    void checkout(Chekout msg) {}
}

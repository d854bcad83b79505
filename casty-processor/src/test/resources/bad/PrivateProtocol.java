// expect: CASTY-0509 | void any(Message msg) | each of the messages Message.Add and Message.Remove is private
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
final class PrivateProtocol {
    private sealed interface Message {
        record Add() implements Message {}

        record Remove() implements Message {}
    }

    @On
    void any(Message msg) {}
}

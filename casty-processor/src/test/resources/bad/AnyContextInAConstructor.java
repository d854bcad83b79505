// expect: CASTY-0408 | ActorContext<?> context | takes its context
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
final class AnyContextInAConstructor {
    record Add() {}

    AnyContextInAConstructor(dev.casty.ActorContext<?> context) {}

    @On
    void add(Add msg) {}
}

// expect: CASTY-0201 | ActorsInStateRef self; | self -> ActorsInStateRef
// expect: CASTY-0201 | ReplyTo<Integer> asker; | asker -> ReplyTo<Integer>
package bad;

import dev.casty.ReplyTo;
import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;

@Actor
@Durable
final class ActorsInState {
    record Add() {}

    ActorsInStateRef self;
    ReplyTo<Integer> asker;

    @On
    void add(Add msg) {}
}

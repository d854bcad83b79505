// expect: CASTY-0201 | State state | state -> State -> State.Running.thread -> Thread
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;

@Actor
@Durable
final class SealedStateWithAHole {
    sealed interface State {
        record Idle() implements State {}

        record Running(Thread thread) implements State {}
    }

    record Add() {}

    State state;

    @On
    void add(Add msg) {}
}

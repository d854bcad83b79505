// expect: CASTY-0101 | class ForgetsInTwoPlaces | Message.Checkout
// expect: CASTY-0101 | class Closed | Message.AddItem and Message.Checkout | in each behaviour
package bad;

import dev.casty.Behavior;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor(ForgetsInTwoPlaces.Message.class)
final class ForgetsInTwoPlaces {
    sealed interface Message {
        record AddItem() implements Message {}

        record Checkout() implements Message {}
    }

    @On
    void add(Message.AddItem msg) {}

    static final class Closed implements Behavior {}
}

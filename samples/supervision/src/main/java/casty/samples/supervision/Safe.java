package casty.samples.supervision;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.Supervised;
import dev.casty.annotation.SupervisionStrategy;

/** Holds the money. If anything is wrong with it, that is for the shop to decide. */
// region safe
@Actor
@Supervised(strategy = SupervisionStrategy.ESCALATE)
final class Safe {
    record Open(int code) {}

    @On
    String open(Open attempt) {
        if (attempt.code() != 7219) {
            throw new SecurityException("wrong code " + attempt.code());
        }
        return "gold";
    }
}
// endregion safe

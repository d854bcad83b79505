package casty.samples.mixed;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

// region forgetful
/** Has a fallback that forgets to reply. */
@Actor(CartMessage.class)
final class ForgetfulCart {
    @On
    void rest(CartMessage message) {}
}
// endregion forgetful

package casty.samples.evolution;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import dev.casty.annotation.StableName;
import java.time.LocalDate;

// region wrong
/** A cart by somebody who takes the name of a field for something else. */
@Actor
@Durable
@StableName("shop.Cart")
@SuppressWarnings("CASTY-0209") // the cart of today has this name, too
final class WrongCart {
    record Ship() {}

    @StableName("orders")
    String orderedBy = "";

    LocalDate shipped = LocalDate.EPOCH;

    @On
    void ship(Ship order) {
        shipped = LocalDate.of(2026, 11, 23);
    }
}
// endregion wrong

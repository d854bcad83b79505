package casty.samples.cart;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

// region incidents
/** Remembers which carts crashed, on which line, and what was lost. */
@Actor
final class Incidents {
    record Crash(int line, String customer, Throwable cause, int lostOrders, BigDecimal lostTotal) {}

    record GetCrashes() {}

    private final List<Crash> crashes = new ArrayList<>();

    @On
    void crashed(Crash crash) {
        crashes.add(crash);
    }

    @On
    List<Crash> crashes(GetCrashes query) {
        return List.copyOf(crashes);
    }
}
// endregion incidents

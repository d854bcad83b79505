package casty.samples.unions;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
final class Alarm {
    record Ring(String why) {}

    @On
    void ring(Ring order) {
        System.out.println("alarm: " + order.why());
    }
}

package casty.samples.unions;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

// region door
/** Tells an observer who comes in, and neither knows nor cares how many actors that is. */
@Actor
final class Door {
    record Enter(String customer) {}

    private final ObserverRef observer;

    Door(ObserverRef observer) {
        this.observer = observer;
    }

    @On
    void enter(Enter event) {
        observer.ask(new Logger.LogLine(event.customer() + " comes in"));
        observer.send(new Metrics.Count("visitor"));
    }
}
// endregion door

package casty.samples.asking;

import dev.casty.ReplyTo;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.ArrayList;
import java.util.List;

// region parcel
/** Knows when it arrives, and lets those who ask wait for it. */
@Actor
final class Parcel {
    record AwaitArrival() {}

    record Arrived(String place) {}

    private final List<ReplyTo<String>> waiting = new ArrayList<>();

    @On
    void await(AwaitArrival query, ReplyTo<String> replyTo) {
        waiting.add(replyTo);
    }

    @On
    void arrived(Arrived event) {
        waiting.forEach(asker -> asker.send(event.place()));
        waiting.clear();
    }
}
// endregion parcel

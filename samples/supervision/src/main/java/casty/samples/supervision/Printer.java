package casty.samples.supervision;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Backoff;
import dev.casty.annotation.On;
import dev.casty.annotation.Supervised;

// region printer
/** Prints bills; after a failure it waits before it tries again. */
@Actor
@Supervised(maxRestarts = 5, within = "1m", backoff = @Backoff(initial = "100ms", max = "10s", jitter = 0))
final class Printer {
    record Print(String text) {}

    @On
    String print(Print job) {
        if (job.text().isBlank()) {
            throw new IllegalArgumentException("nothing to print");
        }
        return "printed: " + job.text();
    }
}
// endregion printer

package casty.samples.timers;

import dev.casty.Cancellable;
import dev.casty.ReplyTo;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.time.Duration;

// region stocktaking
/** Counts the stock again and again, three times. */
@Actor
final class Stocktaking {
    record Count() {}

    record AwaitThird() {}

    private Cancellable counting;
    private int counts;
    private ReplyTo<String> waiting;

    @On
    void awaitThird(AwaitThird query, StocktakingContext ctx, ReplyTo<String> replyTo) {
        waiting = replyTo;
        counting = ctx.tick(Duration.ofMillis(50), new Count());
    }

    @On
    void count(Count tick) {
        counts++;
        if (counts == 3) {
            counting.cancel();
            waiting.send("counted " + counts + " times");
        }
    }
}
// endregion stocktaking

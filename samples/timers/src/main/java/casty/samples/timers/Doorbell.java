package casty.samples.timers;

import dev.casty.ReplyTo;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.time.Duration;

// region doorbell
/** Notices when nobody has rung for a while. */
@Actor
final class Doorbell {
    record Ring() {}

    record Silence() {}

    record AwaitSilence() {}

    private int rings;
    private ReplyTo<String> waiting;

    @On
    void ring(Ring event) {
        rings++;
    }

    @On
    void awaitSilence(AwaitSilence query, DoorbellContext ctx, ReplyTo<String> replyTo) {
        waiting = replyTo;
        ctx.receiveTimeout(Duration.ofMillis(100), new Silence());
    }

    @On
    void silence(Silence event, DoorbellContext ctx) {
        ctx.cancelReceiveTimeout();
        waiting.send("silence after " + rings + " rings");
    }
}
// endregion doorbell

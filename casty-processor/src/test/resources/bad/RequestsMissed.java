// expect: CASTY-0105 | void later | take a ReplyTo<BigDecimal>, or let Later implement Request<String>
// expect: CASTY-0105 | CompletionStage<Integer> load | return a CompletionStage<BigDecimal>
// expect: CASTY-0105 | int forget | return void
package bad;

import dev.casty.ReplyTo;
import dev.casty.Request;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@Actor
final class RequestsMissed {
    record Later() implements Request<BigDecimal> {}

    record Load() implements Request<BigDecimal> {}

    record Forget() implements Request<Void> {}

    @On
    void later(Later msg, ReplyTo<String> asker) {}

    @On
    CompletionStage<Integer> load(Load msg) {
        return CompletableFuture.completedFuture(1);
    }

    @On
    int forget(Forget msg) {
        return 0;
    }
}

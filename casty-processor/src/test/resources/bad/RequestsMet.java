// expect: nothing
package bad;

import dev.casty.ReplyTo;
import dev.casty.Request;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@Actor
final class RequestsMet {
    record Count() implements Request<Integer> {}

    record Largest() implements Request<Number> {}

    record Forget() implements Request<Void> {}

    record Load() implements Request<List<String>> {}

    record Later() implements Request<String> {}

    @On
    int count(Count msg) {
        return 0;
    }

    @On
    Integer largest(Largest msg) {
        return 0;
    }

    @On
    void forget(Forget msg) {}

    @On
    CompletionStage<List<String>> load(Load msg) {
        return CompletableFuture.completedFuture(List.of());
    }

    @On
    void later(Later msg, ReplyTo<String> asker) {}
}

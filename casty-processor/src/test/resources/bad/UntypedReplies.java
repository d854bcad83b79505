// expect: CASTY-0114 | CompletionStage first | UntypedReplies.first
// expect: CASTY-0114 | ReplyTo asker | UntypedReplies.second
// expect: CASTY-0114 | ReplyTo<? super String> asker | UntypedReplies.third
package bad;

import dev.casty.ReplyTo;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@Actor
final class UntypedReplies {
    record First() {}

    record Second() {}

    record Third() {}

    record Fourth() {}

    @On
    @SuppressWarnings("rawtypes")
    CompletionStage first(First msg) {
        return new CompletableFuture<String>();
    }

    @On
    @SuppressWarnings("rawtypes")
    void second(Second msg, ReplyTo asker) {}

    @On
    void third(Third msg, ReplyTo<? super String> asker) {}

    @On
    CompletionStage<List<String>> fourth(Fourth msg) {
        return CompletableFuture.completedFuture(List.of());
    }
}

package dev.casty.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casty.MailboxFullException;
import dev.casty.NoReplyException;
import dev.casty.testkit.history.Outcome.Refused;
import dev.casty.testkit.history.Outcome.Returned;
import dev.casty.testkit.history.Outcome.Unknown;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History<String, Integer> history = new History<>();

    @Test
    void whatIsAskedWhileAnotherWaitsOverlapsIt() {
        var reply = new CompletableFuture<Integer>();
        history.askAsync("a", "first", () -> reply);
        assertThat(history.ask("a", "second", () -> 2)).isEqualTo(2);
        reply.complete(1);
        assertThat(history.ask("a", "third", () -> 3)).isEqualTo(3);

        assertThat(history.operations())
                .containsExactly(
                        new Operation<>("a", "first", new Returned<>(1), 1, 4),
                        new Operation<>("a", "second", new Returned<>(2), 2, 3),
                        new Operation<>("a", "third", new Returned<>(3), 5, 6));
    }

    @Test
    void whatHasNoEndIsUnknown() {
        history.askAsync("a", "first", CompletableFuture::new);

        assertThat(history.operations()).extracting(Operation::outcome).containsExactly(new Unknown<>());
    }

    @Test
    void aFailureThatPromisesThatNothingHappenedIsARefusal() {
        var full = new MailboxFullException("full");
        assertThatThrownBy(() -> history.ask("a", "first", () -> {
                    throw full;
                }))
                .isSameAs(full);
        history.askAsync("a", "second", () -> CompletableFuture.failedFuture(new CompletionException(full)));
        history.askAsync("a", "third", () -> CompletableFuture.failedFuture(new NoReplyException("no reply")));

        assertThat(history.operations())
                .extracting(Operation::outcome)
                .containsExactly(new Refused<>(), new Refused<>(), new Unknown<>());
    }

    @Test
    void anOperationEndsOnce() {
        var call = history.begin("a", "first");
        call.ended(new Returned<>(1));

        assertThatThrownBy(() -> call.ended(new Refused<>()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("first -> 1");
    }
}

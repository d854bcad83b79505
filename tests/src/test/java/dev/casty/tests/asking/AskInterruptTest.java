package dev.casty.tests.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.casty.ActorSystem;
import dev.casty.AskInterruptedException;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Script;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Interrupts of those who wait for a reply, on real threads. */
@Timeout(60)
class AskInterruptTest {
    private static final Puppet.Defer NEVER = new Puppet.Defer((ctx, replyTo) -> {});
    private static final int ROUNDS = 3_000;

    private final ActorSystem system = ActorSystem.create();
    private final PuppetRef asked = system.actor("asked", PuppetRef.spec(new Script()));
    private final PuppetRef asker = system.actor("asker", PuppetRef.spec(new Script()));

    /** How an ask ended, and whether the flag of its thread was up then. */
    private record End(Object reply, Throwable failure, boolean interrupted) {
        static End of(Callable<Object> ask) {
            var reply = new AtomicReference<Object>();
            var failure = catchThrowable(() -> reply.set(ask.call()));
            return new End(reply.get(), failure, Thread.currentThread().isInterrupted());
        }

        void isInterrupted() {
            assertThat(failure).isInstanceOf(AskInterruptedException.class).hasMessageContaining("/asked");
            assertThat(interrupted).isTrue();
        }
    }

    @AfterEach
    void close() {
        Thread.interrupted();
        system.close();
    }

    // ---- interrupted before the ask

    @Test
    void onAPlainThreadAnAskThatBeginsInterruptedEndsAndKeepsTheFlag() {
        Thread.currentThread().interrupt();

        End.of(() -> asked.ask(NEVER)).isInterrupted();
    }

    @Test
    void inAHandlerAnAskThatBeginsInterruptedEndsAndKeepsTheFlag() {
        Object end = asker.ask(new Puppet.Compute(ctx -> {
            Thread.currentThread().interrupt();
            return End.of(() -> asked.ask(NEVER));
        }));

        ((End) end).isInterrupted();
    }

    // ---- interrupted while it waits

    @Test
    void onAPlainThreadAnInterruptEndsTheWaitAndKeepsTheFlag() throws Exception {
        var task = new FutureTask<>(() -> End.of(() -> asked.ask(NEVER)));
        var thread = Thread.ofPlatform().start(task);
        interruptWhileItWaits(thread);

        task.get(10, TimeUnit.SECONDS).isInterrupted();
    }

    @Test
    void onAVirtualThreadAnInterruptEndsTheWaitAndKeepsTheFlag() throws Exception {
        var task = new FutureTask<>(() -> End.of(() -> asked.ask(NEVER)));
        var thread = Thread.ofVirtual().start(task);
        interruptWhileItWaits(thread);

        task.get(10, TimeUnit.SECONDS).isInterrupted();
    }

    @Test
    void inAHandlerAnInterruptEndsTheWaitAndKeepsTheFlagAndTheActorGoesOn() throws Exception {
        var handling = new AtomicReference<Thread>();
        var end = asker.askAsync(new Puppet.Compute(ctx -> {
            handling.set(Thread.currentThread());
            return End.of(() -> asked.ask(NEVER));
        }));
        await().atMost(Duration.ofSeconds(10)).until(() -> handling.get() != null);
        interruptWhileItWaits(handling.get());

        ((End) end.get(10, TimeUnit.SECONDS)).isInterrupted();
        Object flagAfterwards =
                asker.ask(new Puppet.Compute(ctx -> Thread.currentThread().isInterrupted()));
        assertThat(flagAfterwards).isEqualTo(false);
    }

    private static void interruptWhileItWaits(Thread thread) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(1))
                .until(() ->
                        thread.getState() == Thread.State.TIMED_WAITING || thread.getState() == Thread.State.WAITING);
        thread.interrupt();
    }

    // ---- a reply in the same moment

    @Test
    void onAPlainThreadEveryAskEndsWithItsOwnReplyOrTheInterrupt() {
        try (var nuisance = new Nuisance(Thread.currentThread())) {
            askOverAndOver(nuisance);
        }
    }

    @Test
    void inAHandlerEveryAskEndsWithItsOwnReplyOrTheInterrupt() {
        asker.ask(
                new Puppet.Act(ctx -> {
                    try (var nuisance = new Nuisance(Thread.currentThread())) {
                        askOverAndOver(nuisance);
                    }
                }),
                Duration.ofSeconds(50));
    }

    private void askOverAndOver(Nuisance nuisance) {
        nuisance.start();
        for (int round = 0; round < ROUNDS; round++) {
            int number = round;
            var end = End.of(() -> asked.ask(new Puppet.Compute(ctx -> number)));
            if (end.failure() == null) {
                assertThat(end.reply()).isEqualTo(number);
            } else {
                end.isInterrupted();
            }
            Thread.interrupted();
        }
    }

    @Test
    void aReplyThatIsThereBeforeTheInterruptWinsAndTheFlagIsKept() {
        var asking = Thread.currentThread();
        for (int round = 0; round < ROUNDS; round++) {
            var reply = "reply " + round;
            var end = End.of(() -> asked.ask(new Puppet.Defer((ctx, replyTo) -> {
                replyTo.send(reply);
                asking.interrupt();
            })));

            assertThat(end.failure()).isNull();
            assertThat(end.reply()).isEqualTo(reply);
            // It comes, at the latest with the end of the handler; and must not reach the next ask.
            while (!Thread.interrupted()) {
                Thread.onSpinWait();
            }
        }
    }

    /** Interrupts a thread again and again. */
    private static final class Nuisance implements AutoCloseable {
        private final AtomicBoolean over = new AtomicBoolean();
        private final Thread thread;

        Nuisance(Thread victim) {
            thread = Thread.ofPlatform().unstarted(() -> {
                while (!over.get()) {
                    LockSupport.parkNanos(20_000);
                    victim.interrupt();
                }
            });
        }

        void start() {
            thread.start();
        }

        @Override
        public void close() {
            over.set(true);
            boolean ended = false;
            while (!ended) {
                try {
                    thread.join();
                    ended = true;
                } catch (InterruptedException e) {
                    // The last of them.
                }
            }
            Thread.interrupted();
        }
    }
}

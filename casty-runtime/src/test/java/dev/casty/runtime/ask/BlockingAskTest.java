package dev.casty.runtime.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.casty.ActorFailedException;
import dev.casty.ActorStoppedException;
import dev.casty.AskInterruptedException;
import dev.casty.AskTimeoutException;
import dev.casty.SystemEvent;
import dev.casty.runtime.event.EventBus;
import dev.casty.runtime.manual.ManualDispatcher;
import dev.casty.runtime.manual.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.Lincheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlockingAskTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);

    private final ManualTime time = new ManualTime();
    private final EventBus events = new EventBus("system", time, Runnable::run);
    private final ManualDispatcher dispatcher = new ManualDispatcher();
    private final BlockingAsk ask = new BlockingAsk("question", new FakeActor("/a"), events, dispatcher, time, SECOND);
    private final List<SystemEvent.DeadLetter> deadLetters = new ArrayList<>();

    @BeforeEach
    void collectDeadLetters() {
        events.subscribe(SystemEvent.DeadLetter.class, deadLetters::add);
    }

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    @Test
    void theReplyEndsTheWaitAndWakesTheAsker() {
        dispatcher.onPark(nanos -> ask.complete("reply"));

        assertThat(ask.await()).isEqualTo("reply");
        assertThat(dispatcher.unparked()).containsExactly(Thread.currentThread());
    }

    @Test
    void nullIsAReply() {
        assertThat(ask.complete(null)).isTrue();

        assertThat(ask.isDone()).isTrue();
        assertThat(ask.await()).isNull();
    }

    @Test
    void theFirstOutcomeCountsAndALaterReplyIsADeadLetter() {
        ask.send("first");
        ask.send("second");

        assertThat(ask.await()).isEqualTo("first");
        assertThat(deadLetters)
                .containsExactly(new SystemEvent.DeadLetter(
                        "/asker", "second", "a reply to String of /a, which was answered before"));
    }

    @Test
    void wakingForNoReasonEndsNoWait() {
        var wakeUps = new AtomicInteger();
        dispatcher.onPark(nanos -> {
            assertThat(nanos).isPositive().isLessThanOrEqualTo(SECOND.toNanos());
            if (wakeUps.incrementAndGet() == 5) {
                ask.complete("reply");
            }
            time.advance(Duration.ofMillis(100));
        });

        assertThat(ask.await()).isEqualTo("reply");
        assertThat(wakeUps).hasValue(5);
    }

    @Test
    void whenTheTimeIsOverTheAskerLeavesAndTheReplyIsADeadLetter() {
        dispatcher.onPark(nanos -> time.advance(Duration.ofNanos(nanos)));

        assertThatExceptionOfType(AskTimeoutException.class)
                .isThrownBy(() -> ask.await())
                .withMessageStartingWith("/a did not answer String within 1000 ms.");
        assertThat(time.nanoTime()).isEqualTo(SECOND.toNanos());
        assertThat(ask.isDone()).isTrue();
        ask.send("late");
        assertThat(deadLetters)
                .containsExactly(new SystemEvent.DeadLetter(
                        "/asker", "late", "a reply to String of /a, but the asker has stopped waiting"));
    }

    @Test
    void aReplyThatComesWithTheLastMomentCounts() {
        dispatcher.onPark(nanos -> {
            time.advance(SECOND);
            ask.complete("reply");
        });

        assertThat(ask.await()).isEqualTo("reply");
    }

    @Test
    void anAskMayWaitForEver() {
        var patient = new BlockingAsk("question", new FakeActor("/a"), events, dispatcher, time, LONGEST);
        dispatcher.onPark(nanos -> {
            assertThat(nanos).isGreaterThan(Duration.ofDays(36_500).toNanos());
            patient.complete("reply");
        });

        assertThat(patient.await()).isEqualTo("reply");
    }

    @Test
    void anInterruptEndsTheWaitAndKeepsTheFlag() {
        dispatcher.onPark(nanos -> Thread.currentThread().interrupt());

        assertThatExceptionOfType(AskInterruptedException.class)
                .isThrownBy(() -> ask.await())
                .withMessage("interrupted while waiting for /a to answer String");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(ask.complete("late")).isFalse();
    }

    @Test
    void aReplyThatComesWithAnInterruptCountsAndKeepsTheFlag() {
        dispatcher.onPark(nanos -> {
            Thread.currentThread().interrupt();
            ask.complete("reply");
        });

        assertThat(ask.await()).isEqualTo("reply");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void aFailureIsThrownWithTheAskersStackTrace() {
        ask.fail(() -> new ActorStoppedException("stopped", null));

        assertThatExceptionOfType(ActorStoppedException.class)
                .isThrownBy(() -> ask.await())
                .satisfies(e -> assertThat(e.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("await")));
    }

    @Test
    void aReplierMayFailTheAskWithACause() {
        var cause = new IllegalStateException("no");
        ask.fail(cause);

        assertThatExceptionOfType(ActorFailedException.class)
                .isThrownBy(() -> ask.await())
                .withMessage("/a answered String with a failure: " + cause)
                .withCause(cause);
    }

    @Test
    void ofAReplyAndATimeOutOneWinsWhateverTheOrder() {
        Lincheck.runConcurrentTest(200, BlockingAskTest::raceReplyAndTimeOut);
    }

    private static void raceReplyAndTimeOut() {
        var bus = new EventBus("system", () -> 0, Runnable::run);
        var raced = new BlockingAsk("question", new FakeActor("/a"), bus, new ManualDispatcher(), () -> 0, SECOND);
        var replied = new AtomicBoolean();
        var replier = new Thread(() -> replied.set(raced.complete("reply")));
        replier.start();
        boolean left = raced.abandon();
        try {
            replier.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (left == replied.get()) {
            throw new AssertionError("left " + left + ", replied " + replied);
        }
    }
}

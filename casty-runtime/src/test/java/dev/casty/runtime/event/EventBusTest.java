package dev.casty.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.casty.SystemEvent;
import dev.casty.runtime.manual.ManualTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class EventBusTest {
    private static final int CAPACITY = 10_000;

    private final ManualTime time = new ManualTime();
    private final ArrayDeque<Runnable> drains = new ArrayDeque<>();
    private final EventBus bus = new EventBus("system", time, drains::add);
    private final List<SystemEvent> seen = new ArrayList<>();
    private final Logger log = (Logger) LoggerFactory.getLogger("dev.casty.events");
    private final Logger subscriptions = (Logger) LoggerFactory.getLogger(Subscription.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listenToTheLog() {
        lines.start();
        for (var logger : List.of(log, subscriptions)) {
            logger.setAdditive(false);
            logger.setLevel(Level.INFO);
            logger.addAppender(lines);
        }
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(lines);
        log.setLevel(Level.OFF);
        subscriptions.detachAppender(lines);
        subscriptions.setAdditive(true);
    }

    // ---- subscribers

    @Test
    void aSubscriberSeesEventsOfItsKindInOrder() {
        bus.subscribe(SystemEvent.Unhandled.class, seen::add);

        bus.publish(unhandled(1));
        bus.publish(new SystemEvent.DeadLetter("/a", 2, "because"));
        bus.publish(unhandled(3));
        runDrains();

        assertThat(seen).containsExactly(unhandled(1), unhandled(3));
    }

    @Test
    void aSubscriberOfTheTypeOfAllSeesAll() {
        bus.subscribe(SystemEvent.class, seen::add);

        bus.publish(unhandled(1));
        bus.publish(new SystemEvent.DeadLetter("/a", 2, "because"));
        runDrains();

        assertThat(seen).hasSize(2);
    }

    @Test
    void publishingNeverRunsASubscriber() {
        bus.subscribe(SystemEvent.class, seen::add);

        bus.publish(unhandled(1));

        assertThat(seen).isEmpty();
        assertThat(drains).hasSize(1);
    }

    @Test
    void aSubscriberIsCalledByOneThreadAtATimeAndLosesNothingUnderLoad() throws InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var concurrent = new EventBus("system", System::nanoTime, executor);
            int publishers = 4;
            int each = CAPACITY / 4;
            var inside = new AtomicInteger();
            var overlaps = new AtomicInteger();
            var next = new int[publishers];
            var left = new CountDownLatch(publishers * each);
            concurrent.subscribe(SystemEvent.Unhandled.class, event -> {
                overlaps.addAndGet(inside.getAndIncrement());
                var message = (int[]) event.message();
                overlaps.addAndGet(next[message[0]]++ == message[1] ? 0 : 1);
                inside.decrementAndGet();
                left.countDown();
            });
            for (int publisher = 0; publisher < publishers; publisher++) {
                int number = publisher;
                executor.execute(() -> IntStream.range(0, each)
                        .forEach(i -> concurrent.publish(new SystemEvent.Unhandled("/a", new int[] {number, i}))));
            }

            assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(overlaps).hasValue(0);
        }
    }

    @Test
    void aSlowSubscriberLosesItsOwnEventsAndTheLogSaysHowMany() {
        var others = new ArrayList<SystemEvent>();
        bus.subscribe(SystemEvent.class, seen::add);
        var slowDrain = publishAndTakeDrain();
        bus.subscribe(SystemEvent.class, others::add);

        for (int i = 1; i < CAPACITY + 100; i++) {
            bus.publish(unhandled(i));
            runDrains();
        }
        slowDrain.run();

        assertThat(seen).hasSize(CAPACITY).first().isEqualTo(unhandled(0));
        assertThat(seen).last().isEqualTo(unhandled(CAPACITY - 1));
        assertThat(others).hasSize(CAPACITY + 99);
        assertThat(messages()).anyMatch(line -> line.contains("too slow and lost 100 events"));
    }

    private Runnable publishAndTakeDrain() {
        bus.publish(unhandled(0));
        return drains.remove();
    }

    @Test
    void anythingThatASubscriberThrowsIsLoggedAndItSeesTheNextEvents() {
        for (Throwable thrown : List.of(new IllegalStateException("no"), new AssertionError("no"))) {
            bus.subscribe(SystemEvent.Unhandled.class, event -> {
                if (event.message().equals(1)) {
                    EventBusTest.<RuntimeException>throwIt(thrown);
                }
                seen.add(event);
            });
        }

        bus.publish(unhandled(1));
        bus.publish(unhandled(2));
        runDrains();
        bus.publish(unhandled(3));
        runDrains();

        assertThat(seen).containsExactlyInAnyOrder(unhandled(2), unhandled(2), unhandled(3), unhandled(3));
        assertThat(messages().filter(line -> line.contains("a subscriber of Unhandled threw")))
                .hasSize(2);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void throwIt(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void aCancelledSubscriberSeesNothingMoreNotEvenWhatWaits() {
        var subscription = bus.subscribe(SystemEvent.class, seen::add);
        bus.publish(unhandled(1));

        subscription.cancel();
        subscription.cancel();
        runDrains();
        bus.publish(unhandled(2));

        assertThat(seen).isEmpty();
        assertThat(drains).isEmpty();
    }

    @Test
    void aSubscriberMayCancelItselfAndSubscribeOthers() {
        bus.subscribe(SystemEvent.Unhandled.class, event -> bus.subscribe(SystemEvent.class, seen::add));

        bus.publish(unhandled(1));
        runDrains();
        bus.publish(unhandled(2));
        runDrains();

        assertThat(seen).containsExactly(unhandled(2));
    }

    @Test
    void publishingDoesNotThrowWhenNobodyIsLeftToCallSubscribers() {
        var closed = new EventBus("system", time, task -> {
            throw new RejectedExecutionException("closed");
        });
        closed.subscribe(SystemEvent.class, seen::add);

        closed.publish(unhandled(1));

        assertThat(seen).isEmpty();
    }

    @Test
    void subscribersAndKindsAreNotNull() {
        assertThatNullPointerException().isThrownBy(() -> bus.subscribe(null, seen::add));
        assertThatNullPointerException().isThrownBy(() -> bus.subscribe(SystemEvent.class, null));
    }

    // ---- the log

    @Test
    void soManyOfAKindAreLoggedInASecondAndTheRestIsCounted() {
        for (int i = 0; i < 25; i++) {
            bus.publish(new SystemEvent.DeadLetter("/a", i, "because"));
        }
        assertThat(messages()).hasSize(EventLog.PER_SECOND);

        time.advance(Duration.ofMillis(999));
        bus.publish(new SystemEvent.DeadLetter("/a", 25, "because"));
        assertThat(messages()).hasSize(EventLog.PER_SECOND);

        time.advance(Duration.ofMillis(1));
        bus.publish(new SystemEvent.DeadLetter("/a", 26, "because"));
        assertThat(messages().skip(EventLog.PER_SECOND))
                .containsExactly(
                        "16 more events DeadLetter were not logged",
                        "system/a: java.lang.Integer was not delivered: because");
    }

    @Test
    void aFloodOfOneKindHidesNoOther() {
        for (int i = 0; i < 100; i++) {
            bus.publish(new SystemEvent.Unhandled("/a", i));
        }
        bus.publish(new SystemEvent.HookFailed("/a", "@OnStop", new IllegalStateException()));
        bus.publish(new SystemEvent.MailboxHighWater("/a", 10_000));
        bus.publish(new SystemEvent.ActorRestarted("/a", new IllegalStateException(), 1));

        assertThat(messages().skip(EventLog.PER_SECOND))
                .containsExactly(
                        "system/a: @OnStop threw",
                        "system/a falls behind: about 10000 messages wait",
                        "system/a was restarted, 1 times within its window");
    }

    @Test
    void giveUpsAreLimitedToo() {
        for (int i = 0; i < 100; i++) {
            bus.publish(new SystemEvent.ActorGaveUp("/a", new IllegalStateException(), "of its limit"));
        }

        assertThat(messages()).hasSize(EventLog.PER_SECOND);
    }

    @Test
    void whatIsInAMessageStaysOutOfTheLog() {
        bus.publish(new SystemEvent.DeadLetter("/a", "secret", "because"));
        bus.publish(new SystemEvent.Unhandled("/a", "secret"));
        bus.publish(new SystemEvent.ActorFailed("/a", new IllegalStateException(), "secret"));

        assertThat(messages()).hasSize(3).noneMatch(line -> line.contains("secret"));
    }

    private Stream<String> messages() {
        return List.copyOf(lines.list).stream().map(ILoggingEvent::getFormattedMessage);
    }

    private void runDrains() {
        while (!drains.isEmpty()) {
            drains.remove().run();
        }
    }

    private static SystemEvent.Unhandled unhandled(int number) {
        return new SystemEvent.Unhandled("/a", number);
    }
}

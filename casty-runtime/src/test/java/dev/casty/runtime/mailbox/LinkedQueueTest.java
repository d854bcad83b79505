package dev.casty.runtime.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LinkedQueueTest {
    private static final int PRODUCERS = 4;
    private static final int PER_PRODUCER = Integer.getInteger("casty.stress.messages", 100_000);

    private final PlainQueue queue = new PlainQueue();

    private record Numbered(int producer, int number) {}

    @Test
    void messagesComeOutInTheOrderInWhichTheyWentIn() {
        queue.push("a");
        queue.push("b");

        assertThat(queue.poll()).isEqualTo("a");
        queue.push("c");
        assertThat(queue.poll()).isEqualTo("b");
        assertThat(queue.poll()).isEqualTo("c");
        assertThat(queue.poll()).isNull();
    }

    @Test
    void itIsEmptyUntilThereIsAMessageAndAgainWhenItWasTaken() {
        assertThat(queue.isEmpty()).isTrue();
        queue.push("a");
        assertThat(queue.isEmpty()).isFalse();
        queue.poll();
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void theCountGoesNoFurtherThanItsLimit() {
        for (int i = 0; i < 5; i++) {
            queue.push(i);
        }
        queue.poll();

        assertThat(queue.count(10)).isEqualTo(4);
        assertThat(queue.count(3)).isEqualTo(3);
        assertThat(queue.count(0)).isZero();
    }

    @Test
    void whatIsAtHandStaysUntilItIsRemoved() {
        queue.push("a");
        queue.push("b");
        assertThat(queue.peek()).isEqualTo("a");

        assertThat(queue.peek()).isEqualTo("a");
        assertThat(queue.atHand()).isEqualTo("a");
        assertThat(queue.count(10)).isEqualTo(2);
        assertThat(queue.isEmpty()).isFalse();
        queue.remove();
        assertThat(queue.atHand()).isNull();
        assertThat(queue.count(10)).isOne();
        assertThat(queue.peek()).isEqualTo("b");
    }

    @Test
    void removingTwiceRemovesOne() {
        queue.push("a");
        queue.push("b");
        queue.peek();

        queue.remove();
        queue.remove();

        assertThat(queue.poll()).isEqualTo("b");
    }

    // ---- rest

    @Test
    void aNewQueuesConsumerIsAwakeAndNobodyIsToldToWakeIt() {
        assertThat(queue.isResting()).isFalse();
        assertThat(queue.rouse()).isFalse();
        assertThat(queue.push("a")).isFalse();
        assertThat(queue.poll()).isEqualTo("a");
    }

    @Test
    void theFirstPushOfARestIsToldAndNoOther() {
        assertThat(queue.rest()).isTrue();
        assertThat(queue.isResting()).isTrue();

        assertThat(queue.push("a")).isTrue();

        assertThat(queue.isResting()).isFalse();
        assertThat(queue.push("b")).isFalse();
        assertThat(queue.rouse()).isFalse();
        assertThat(queue.poll()).isEqualTo("a");
        assertThat(queue.poll()).isEqualTo("b");
    }

    @Test
    void theFirstRouseOfARestIsToldAndNoOther() {
        queue.rest();

        assertThat(queue.rouse()).isTrue();

        assertThat(queue.isResting()).isFalse();
        assertThat(queue.rouse()).isFalse();
        assertThat(queue.push("a")).isFalse();
        assertThat(queue.poll()).isEqualTo("a");
    }

    @Test
    void itRestsNeitherWhileAMessageWaitsNorWhileOneIsAtHand() {
        queue.push("a");
        assertThat(queue.rest()).isFalse();
        queue.peek();
        assertThat(queue.rest()).isFalse();
        assertThat(queue.isResting()).isFalse();

        queue.remove();

        assertThat(queue.rest()).isTrue();
    }

    @Test
    void afterAVainRestTheMessagesAreStillThere() {
        queue.push("a");
        queue.poll();
        queue.push("b");

        assertThat(queue.rest()).isFalse();

        assertThat(queue.push("c")).isFalse();
        assertThat(queue.poll()).isEqualTo("b");
        assertThat(queue.poll()).isEqualTo("c");
    }

    @Test
    void aRestingQueueIsEmpty() {
        queue.rest();

        assertThat(queue.isEmpty()).isTrue();
        assertThat(queue.count(10)).isZero();
        assertThat(queue.peek()).isNull();
        assertThat(queue.atHand()).isNull();
        queue.remove();
        assertThat(queue.rest()).isTrue();
        assertThat(queue.isResting()).isTrue();
    }

    @Test
    void itRestsAgainAfterEachMessageAndEachRouse() {
        for (int round = 0; round < 10; round++) {
            assertThat(queue.rest()).isTrue();
            assertThat(queue.push(round)).isTrue();
            assertThat(queue.poll()).isEqualTo(round);
            assertThat(queue.poll()).isNull();
            assertThat(queue.rest()).isTrue();
            assertThat(queue.rouse()).isTrue();
            assertThat(queue.poll()).isNull();
        }
    }

    @Test
    void aHandledMessageIsNotKeptAlive() {
        var message = new WeakReference<>(pushed());
        queue.push("next");
        queue.poll();

        await().atMost(Duration.ofSeconds(10)).until(() -> {
            System.gc();
            return message.get() == null;
        });
        assertThat(queue.poll()).isEqualTo("next");
    }

    private Object pushed() {
        var message = new Object();
        queue.push(message);
        return message;
    }

    // ---- under load

    /** The consumer is whoever was told last: the producers themselves, in turn. */
    @Test
    void whoeverIsToldIsTheOnlyConsumerAndNothingWaitsWhileItRests() throws InterruptedException {
        var seen = new Drained();
        queue.rest();
        var start = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        for (int producer = 0; producer < PRODUCERS; producer++) {
            int number = producer;
            threads.add(Thread.ofPlatform().start(() -> produceAndConsume(number, start, seen)));
        }
        start.countDown();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(seen.overlaps).isZero();
        assertThat(seen.next).containsOnly(PER_PRODUCER);
        assertThat(queue.isResting()).isTrue();
    }

    /** What a consumer notes without any protection: that there is one at a time must be enough. */
    private static final class Drained {
        private final int[] next = new int[PRODUCERS];
        private final AtomicBoolean busy = new AtomicBoolean();
        private int overlaps;

        void take(Object message) {
            if (!busy.compareAndSet(false, true)) {
                overlaps++;
            }
            if (message instanceof Numbered(int producer, int number) && number == next[producer]) {
                next[producer]++;
            }
            busy.set(false);
        }
    }

    private void produceAndConsume(int producer, CountDownLatch start, Drained seen) {
        try {
            start.await();
        } catch (InterruptedException e) {
            return;
        }
        for (int number = 0; number < PER_PRODUCER; number++) {
            boolean told = queue.push(new Numbered(producer, number)) || number % 4 == 0 && queue.rouse();
            if (told) {
                do {
                    for (var message = queue.peek(); message != null; message = queue.peek()) {
                        seen.take(message);
                        queue.remove();
                    }
                } while (!queue.rest());
            }
        }
    }

    @RepeatedTest(5)
    void nothingIsLostOrDoubledAndEachProducersOrderStaysUnderLoad() throws InterruptedException {
        var start = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        for (int producer = 0; producer < PRODUCERS; producer++) {
            int number = producer;
            threads.add(Thread.ofPlatform().start(() -> produce(number, start)));
        }
        start.countDown();

        var next = new int[PRODUCERS];
        for (int received = 0; received < PRODUCERS * PER_PRODUCER; ) {
            if (queue.poll() instanceof Numbered(int producer, int number)) {
                assertThat(number).isEqualTo(next[producer]++);
                received++;
            }
        }
        for (var thread : threads) {
            thread.join();
        }

        assertThat(queue.poll()).isNull();
        assertThat(queue.isEmpty()).isTrue();
        assertThat(next).containsOnly(PER_PRODUCER);
    }

    private void produce(int producer, CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            return;
        }
        for (int number = 0; number < PER_PRODUCER; number++) {
            queue.push(new Numbered(producer, number));
        }
    }
}

package dev.casty.runtime.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LinkedQueueTest {
    private static final int PRODUCERS = 4;
    private static final int PER_PRODUCER = Integer.getInteger("casty.stress.messages", 100_000);

    private final LinkedQueue queue = new LinkedQueue();

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

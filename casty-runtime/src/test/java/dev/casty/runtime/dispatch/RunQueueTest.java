package dev.casty.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class RunQueueTest {
    private static final int TASKS = Integer.getInteger("casty.stress.tasks", 1_000_000);
    private static final int THIEVES = 3;

    private final RunQueue queue = new RunQueue();

    private record Numbered(int number) implements Task {
        @Override
        public void run() {}
    }

    @Test
    void aFullRingRefusesAndTakesAgainWhenThereIsRoom() {
        for (int i = 0; i < RunQueue.CAPACITY; i++) {
            assertThat(queue.offer(new Numbered(i))).isTrue();
        }
        assertThat(queue.offer(new Numbered(-1))).isFalse();

        assertThat(queue.poll()).isEqualTo(new Numbered(0));
        assertThat(queue.offer(new Numbered(RunQueue.CAPACITY))).isTrue();
        assertThat(queue.size()).isEqualTo(RunQueue.CAPACITY);
        for (int i = 1; i <= RunQueue.CAPACITY; i++) {
            assertThat(queue.poll()).isEqualTo(new Numbered(i));
        }
        assertThat(queue.isEmpty()).isTrue();
        assertThat(queue.poll()).isNull();
    }

    @Test
    void everyTaskIsTakenOnceWhileThievesRobTheOwner() throws InterruptedException {
        var taken = new AtomicIntegerArray(TASKS);
        var thieves = new ArrayList<Thread>();
        for (int i = 0; i < THIEVES; i++) {
            thieves.add(Thread.ofPlatform().start(() -> steal(taken)));
        }

        for (int number = 0; number < TASKS; ) {
            if (queue.offer(new Numbered(number))) {
                number++;
            } else {
                takeOne(taken);
            }
        }
        while (takeOne(taken)) {
            // the rest
        }
        thieves.forEach(Thread::interrupt);
        for (var thief : thieves) {
            thief.join();
        }

        for (int number = 0; number < TASKS; number++) {
            assertThat(taken.get(number)).as("task %d", number).isEqualTo(1);
        }
    }

    private void steal(AtomicIntegerArray taken) {
        while (!Thread.currentThread().isInterrupted()) {
            takeOne(taken);
        }
    }

    private boolean takeOne(AtomicIntegerArray taken) {
        if (queue.poll() instanceof Numbered(int number)) {
            taken.incrementAndGet(number);
            return true;
        }
        return false;
    }
}

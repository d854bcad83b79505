package dev.casty.runtime.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class BoundedQueueTest {
    private static final Predicate<Object> PLAIN = message -> !(message instanceof Envelope);

    private final BoundedQueue queue = new BoundedQueue(2);

    private static final class Own extends Envelope {
        @Override
        public Object message() {
            return "own";
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThat(queue.offer("a")).isTrue();
        assertThat(queue.offer("b")).isTrue();
        assertThat(queue.offer("c")).isFalse();

        assertThat(drain()).containsExactly("a", "b");
    }

    @Test
    void theRuntimesOwnMessagesAreNeverRefused() {
        queue.offer("a");
        queue.offer("b");
        queue.push("own");

        assertThat(queue.offer("c")).isFalse();
        assertThat(drain()).containsExactly("a", "b", "own");
    }

    @Test
    void aNewMessagePushesTheOldestOut() {
        assertThat(queue.pushOut("a", PLAIN)).isNull();
        assertThat(queue.pushOut("b", PLAIN)).isNull();
        assertThat(queue.pushOut("c", PLAIN)).isEqualTo("a");

        assertThat(drain()).containsExactly("b", "c");
    }

    @Test
    void whatMayNotGoKeepsItsPlaceWhenNewerMessagesPushOthersOut() {
        var own = new Own();
        queue.push(own);
        queue.pushOut("a", PLAIN);

        for (int i = 0; i < 100; i++) {
            assertThat(queue.pushOut("b" + i, PLAIN)).isNotNull();
        }

        assertThat(queue.count(100)).isEqualTo(2);
        assertThat(drain()).containsExactly(own, "b99");
    }

    @Test
    void whereNothingMayGoTheNewMessageIsTakenAndGoesNext() {
        queue.push(new Own());
        queue.push(new Own());

        assertThat(queue.pushOut("a", PLAIN)).isNull();
        assertThat(queue.pushOut("b", PLAIN)).isEqualTo("a");
        assertThat(queue.count(100)).isEqualTo(3);
    }

    private List<Object> drain() {
        var all = new ArrayList<Object>();
        for (var message = queue.poll(); message != null; message = queue.poll()) {
            all.add(message);
        }
        return all;
    }

    /**
     * Each operation is one step under the lock, so the orders of steps are all there is: all of them are tried. A sender
     * tries until it succeeds, or gives up while it waits; the consumer takes a message at any time.
     */
    @Test
    void noSenderWaitsWhileThereIsRoomWhateverTheOrder() {
        var explored = new Explorer(4, 5).explore();

        assertThat(explored).isGreaterThan(10_000);
    }

    /** Senders that may give up, a queue of one place that is full at first, and a consumer. */
    private static final class Explorer {
        private final int senders;
        private final int polls;
        private long runs;

        Explorer(int senders, int polls) {
            this.senders = senders;
            this.polls = polls;
        }

        long explore() {
            explore(new ArrayList<>());
            return runs;
        }

        private void explore(List<Integer> prefix) {
            var world = new World();
            prefix.forEach(world::step);
            world.check(prefix);
            boolean any = false;
            for (int step = 0; step <= 2 * senders; step++) {
                if (world.canStep(step)) {
                    any = true;
                    var longer = new ArrayList<>(prefix);
                    longer.add(step);
                    explore(longer);
                }
            }
            if (!any) {
                runs++;
                world.checkEnd(prefix);
            }
        }

        private enum Sender {
            TRIES,
            WAITS,
            DONE
        }

        /** One run. Steps: 0 the consumer takes one; 1 to n a sender tries; n + 1 to 2n a sender gives up. */
        private final class World {
            private final BoundedQueue queue = new BoundedQueue(1);
            private final Sender[] state = new Sender[senders];
            private final Runnable[] waiters = new Runnable[senders];
            private final boolean[] gaveUp = new boolean[senders];
            private final List<Object> taken = new ArrayList<>();
            private int polled;

            World() {
                queue.offer("first");
                Arrays.fill(state, Sender.TRIES);
            }

            boolean canStep(int step) {
                if (step == 0) {
                    return polled < polls && !queue.isEmpty();
                }
                return step <= senders ? state[step - 1] == Sender.TRIES : waiters[step - senders - 1] != null;
            }

            void step(int step) {
                if (step == 0) {
                    polled++;
                    taken.add(queue.poll());
                } else if (step <= senders) {
                    attempt(step - 1);
                } else {
                    giveUp(step - senders - 1);
                }
            }

            private void attempt(int sender) {
                state[sender] = Sender.WAITS;
                Runnable waiter = () -> state[sender] = Sender.TRIES;
                waiters[sender] = waiter;
                if (queue.offerOrWait(sender, waiter)) {
                    state[sender] = Sender.DONE;
                    waiters[sender] = null;
                }
            }

            /** Called or not: the interrupt may come between the call and the next attempt. */
            private void giveUp(int sender) {
                var waiter = waiters[sender];
                waiters[sender] = null;
                state[sender] = Sender.DONE;
                gaveUp[sender] = true;
                queue.stopWaiting(waiter);
            }

            void check(List<Integer> steps) {
                int waiting = 0;
                int trying = 0;
                for (var one : state) {
                    waiting += one == Sender.WAITS ? 1 : 0;
                    trying += one == Sender.TRIES ? 1 : 0;
                }
                int room = 1 - queue.count(1);
                assertThat(waiting == 0 || room <= trying)
                        .as("%s: somebody waits, there is room, and nobody was told", steps)
                        .isTrue();
            }

            void checkEnd(List<Integer> steps) {
                for (int sender = 0; sender < senders; sender++) {
                    boolean delivered = taken.contains(sender);
                    boolean expected = !gaveUp[sender];
                    assertThat(delivered).as("%s: sender %s", steps, sender).isEqualTo(expected);
                }
            }
        }
    }
}

package dev.casty.cluster.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.Peer;
import dev.casty.codec.Codec;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import dev.casty.runtime.ask.Ask;
import dev.casty.runtime.ask.BlockingAsk;
import dev.casty.runtime.ask.Participant;
import dev.casty.runtime.event.EventBus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PendingTest {
    private static final Peer PEER = new Peer(new NodeAddress("127.0.0.1", 7100), 1);
    private static final Peer OTHER = new Peer(new NodeAddress("127.0.0.1", 7101), 2);
    private static final Address TO = new Address.Exported(1);
    private static final EventBus EVENTS = new EventBus("test", System::nanoTime, Runnable::run);

    private final Pending pending = new Pending();

    private static final class Question extends Ask {
        Question() {
            super("?", new Asked(), EVENTS);
        }

        @Override
        public long nanosLeft() {
            return isDone() ? 0 : 1;
        }

        @Override
        protected void concluded(@Nullable Listener listener) {}
    }

    private static final class Asked implements Participant {
        @Override
        public String path() {
            return "/asked";
        }

        @Override
        public @Nullable BlockingAsk waitsIn() {
            return null;
        }
    }

    private static final class NoCodec implements Codec<Object> {
        @Override
        public void write(Packer out, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object read(Unpacker in) {
            throw new UnsupportedOperationException();
        }
    }

    private long add(Ask ask, Peer peer) {
        return pending.add(ask, peer, TO, new NoCodec());
    }

    @Test
    void anAskIsRemovedOnceAndByWhoIsToAnswerIt() {
        var ask = new Question();
        long number = add(ask, PEER);
        assertThat(pending.ask(number)).isSameAs(ask);
        assertThat(pending.remove(number, OTHER)).isNull();
        assertThat(pending.remove(number + 1024, PEER)).isNull();
        var entry = pending.remove(number, PEER);
        assertThat(entry).isNotNull();
        assertThat(pending.remove(number, PEER)).isNull();
        assertThat(pending.ask(number)).isNull();
    }

    @Test
    void allAreFoundHoweverManyWait() {
        var random = new SplittableRandom(3);
        var waiting = new HashMap<Long, Ask>();
        var numbers = new ArrayList<Long>();
        for (int i = 0; i < 10_000; i++) {
            var ask = new Question();
            long number = add(ask, PEER);
            assertThat(waiting.put(number, ask)).isNull();
            numbers.add(number);
            if (random.nextInt(3) == 0) {
                long gone = numbers.remove(random.nextInt(numbers.size()));
                assertThat(pending.remove(gone, PEER)).isNotNull();
                waiting.remove(gone);
            }
        }
        waiting.forEach((number, ask) -> assertThat(pending.ask(number)).isSameAs(ask));
        assertThat(pending.removeAllOf(OTHER)).isEmpty();
        assertThat(pending.removeAllOf(PEER)).containsExactlyInAnyOrderElementsOf(waiting.values());
        assertThat(pending.removeAllOf(PEER)).isEmpty();
    }

    @Test
    void whoHasStoppedWaitingMakesRoom() {
        var first = new Question();
        long number = add(first, PEER);
        first.complete("!");
        for (int i = 0; i < 2_000; i++) {
            var ask = new Question();
            add(ask, PEER);
            ask.complete("!");
        }
        assertThat(pending.ask(number)).isNull();
        assertThat(pending.removeAllOf(PEER)).isEmpty();
    }

    @Test
    void whoWaitsForLongIsShownOnce() {
        long number = add(new Question(), PEER);
        assertThat(pending.grow()).isEmpty();
        assertThat(pending.grow()).containsOnlyKeys(number);
        assertThat(pending.grow()).isEmpty();
    }

    @Test
    void whatIsForgottenIsNotThere() {
        long number = add(new Question(), PEER);
        pending.forget(number);
        pending.forget(number);
        assertThat(pending.entry(number)).isNull();
    }

    @Test
    void threadsThatAddWhileOthersRemoveLoseNothing() throws InterruptedException {
        var added = new ConcurrentLinkedQueue<Long>();
        var removed = new ConcurrentHashMap<Long, Boolean>();
        int each = 40_000;
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 2; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int n = 0; n < each; n++) {
                    added.add(add(new Question(), PEER));
                }
            }));
            threads.add(Thread.ofPlatform().start(() -> {
                for (int taken = 0; taken < each / 2; ) {
                    var number = added.poll();
                    if (number != null && pending.remove(number, PEER) != null) {
                        removed.put(number, true);
                        taken++;
                    }
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(removed).hasSize(each);
        List<Ask> rest = pending.removeAllOf(PEER);
        assertThat(rest).hasSize(each);
        assertThat(IntStream.range(0, each).filter(i -> rest.get(i).isDone())).isEmpty();
    }
}

package dev.casty.runtime.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.casty.codec.Unpacker;
import io.netty.buffer.Unpooled;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is recorded behaves as what is not, and what was recorded makes another one the same. A failure names the seed;
 * {@code -Dcasty.recording.seed} begins there again, and {@code -Dcasty.recording.seeds} says how many there are.
 */
class RecordingModelTest {
    private static final long FIRST_SEED = Long.getLong("casty.recording.seed", System.nanoTime());
    private static final int SEEDS = Integer.getInteger("casty.recording.seeds", 1_000);
    private static final int STEPS = 30;

    static List<Kind<?>> kinds() {
        return Kind.ALL;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void whatIsRecordedBehavesAsWhatIsNotAndIsDoneAgainByAnother(Kind<T> kind) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            new Run<>(kind, seed).play();
        }
    }

    @Test
    void everyMethodIsCalled() {
        for (var operations : List.of(
                Calls.MAP, Calls.LIST, Calls.SET, Calls.DEQUE, Calls.COLLECTION, Calls.ITERATOR, Calls.LIST_ITERATOR)) {
            assertThat(operations.missing()).isEmpty();
        }
        assertThat(Calls.ENTRY.missing()).isEmpty();
    }

    /** A plain collection, one that is recorded, and one that does again what was recorded. */
    private static final class Run<T> {
        private final Kind<T> kind;
        private final long seed;
        private final Random random;
        private final T plain;
        private final T recorded;
        private T replica;
        private final List<String> calls = new ArrayList<>();

        Run(Kind<T> kind, long seed) {
            this.kind = kind;
            this.seed = seed;
            this.random = new Random(seed);
            var first = some();
            plain = kind.make().apply(first);
            recorded = kind.record().apply(kind.make().apply(first));
            replica = kind.record().apply(kind.make().apply(first));
        }

        private Collection<Object> some() {
            var some = new ArrayList<Object>();
            for (int left = random.nextInt(30); left > 0; left--) {
                var element = Arguments.number(random);
                some.add(
                        kind.operations() == Calls.cast(Calls.MAP)
                                ? new SimpleEntry<>(element, Arguments.kept(Arguments.value(random)))
                                : element);
            }
            return some;
        }

        void play() {
            for (int step = 0; step < STEPS; step++) {
                step();
                if (random.nextInt(3) == 0) {
                    bring();
                }
            }
            bring();
        }

        private void step() {
            long chance = random.nextLong();
            String call = kind.operations().chosen(Arguments.of(new Random(chance)));
            calls.add(call);
            boolean edited = ((Recording) recorded).isEdited();
            var expected = result(plain, call, chance);
            var result = result(recorded, call, chance);
            assertThat(result).as("%s", this).isEqualTo(expected);
            same(recorded);
            if (kind.operations().isRead(call) || calls.size() == 1 && plain.equals(replica) && isRefusal(result)) {
                assertThat(((Recording) recorded).isEdited()).as("%s", this).isEqualTo(edited);
            }
        }

        private boolean isRefusal(Object result) {
            return result == UnsupportedOperationException.class || result == ClassCastException.class;
        }

        private Object result(T target, String call, long chance) {
            return Calls.result(() -> kind.operations().call(call, target, Arguments.of(new Random(chance))));
        }

        private void same(T other) {
            var expected = elements(plain);
            var found = elements(other);
            assertThat(found).as("%s", this).isEqualTo(expected);
            assertThat(other.toString()).as("%s", this).isEqualTo(plain.toString());
            if (!(plain instanceof java.util.Deque)) {
                assertThat(other).as("%s", this).isEqualTo(plain).hasSameHashCodeAs(plain);
                assertThat(plain).as("%s", this).isEqualTo(other);
            }
        }

        private List<Object> elements(T target) {
            var all = new ArrayList<Object>();
            for (var each : kind.contents().apply(target)) {
                all.add(each instanceof Map.Entry<?, ?> entry ? new SimpleEntry<>(entry) : each);
            }
            return all;
        }

        /** The replica comes to what is recorded. */
        private void bring() {
            var recording = (Recording) recorded;
            if (recording.isRewritten()) {
                replica = kind.record().apply(kind.make().apply(elements(recorded)));
            } else {
                var written = Edited.written(recorded);
                var in = new Unpacker(Unpooled.wrappedBuffer(written));
                assertThatCode(() -> ((Recording) replica).replay(in))
                        .as("%s", this)
                        .doesNotThrowAnyException();
                assertThat(in.hasRemaining()).as("%s", this).isFalse();
                var skipping = new Unpacker(Unpooled.wrappedBuffer(written));
                skipping.skip();
                assertThat(skipping.hasRemaining()).as("%s", this).isFalse();
            }
            recording.forget();
            assertThat(recording.isEdited()).isFalse();
            same(replica);
            assertThat(((Recording) replica).isEdited()).as("%s", this).isFalse();
            calls.clear();
        }

        @Override
        public String toString() {
            return kind.name() + ", -Dcasty.recording.seed=" + seed + ", since the last time: " + calls;
        }
    }
}

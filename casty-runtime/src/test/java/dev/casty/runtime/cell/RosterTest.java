package dev.casty.runtime.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterTest {
    /** How many slots the first table has: what is beyond it has a larger place. */
    private static final int FIRST_TABLE = 1 << 10;

    private static final int THREADS = 3;

    private final Roster roster = new Roster();

    // ---- named

    @Test
    void aNameBelongsToOneUntilItIsRemoved() {
        var first = IdleCells.named("a");
        var second = IdleCells.named("a");

        assertThat(roster.addIfFree(first)).isTrue();
        assertThat(roster.addIfFree(second)).isFalse();
        assertThat(roster.get("a")).isSameAs(first);
        roster.remove(first);

        assertThat(roster.get("a")).isNull();
        assertThat(roster.addIfFree(second)).isTrue();
    }

    @Test
    void aSuccessorReplacesThePredecessorAndOutlivesItsRemoval() {
        var first = IdleCells.named("a");
        var second = IdleCells.named("a");
        roster.addIfFree(first);

        assertThat(roster.replace(first, second)).isTrue();
        assertThat(roster.replace(first, IdleCells.named("a"))).isFalse();
        roster.remove(first);

        assertThat(roster.get("a")).isSameAs(second);
    }

    // ---- both

    @Test
    void allAreThoseWithANameAndThoseWithout() {
        var named = IdleCells.named("a");
        var nameless = IdleCells.nameless();
        var other = IdleCells.nameless();
        roster.addIfFree(named);
        roster.addNameless(nameless);
        roster.addNameless(other);

        assertThat(roster.all()).containsExactlyInAnyOrder(named, nameless, other);
        roster.remove(nameless);
        assertThat(roster.all()).containsExactlyInAnyOrder(named, other);
    }

    @Test
    void itIsEmptyWhenNobodyIsThereWithANameOrWithout() {
        var named = IdleCells.named("a");
        var nameless = IdleCells.nameless();

        assertThat(roster.isEmpty()).isTrue();
        roster.addNameless(nameless);
        assertThat(roster.isEmpty()).isFalse();
        roster.addIfFree(named);
        roster.remove(nameless);
        assertThat(roster.isEmpty()).isFalse();
        roster.remove(named);
        assertThat(roster.isEmpty()).isTrue();
        assertThat(roster.all()).isEmpty();
    }

    @Test
    void anActorWhoseNameWasAskedForHasNoNameInTheRoster() {
        var nameless = IdleCells.nameless();
        roster.addNameless(nameless);

        var name = nameless.name();

        assertThat(roster.get(name)).isNull();
        roster.remove(nameless);
        assertThat(roster.isEmpty()).isTrue();
    }

    // ---- slots

    @Test
    void thereIsRoomForMoreThanTheFirstTableHasSlots() {
        var cells = add(20 * FIRST_TABLE);

        assertThat(roster.all()).containsExactlyInAnyOrderElementsOf(cells);
        for (var cell : cells.subList(0, 10 * FIRST_TABLE)) {
            roster.remove(cell);
        }
        assertThat(roster.all()).containsExactlyInAnyOrderElementsOf(cells.subList(10 * FIRST_TABLE, cells.size()));
        cells.subList(10 * FIRST_TABLE, cells.size()).forEach(roster::remove);
        assertThat(roster.isEmpty()).isTrue();
    }

    @Test
    void slotsAreUsedAgainInTheOrderInWhichTheyBecomeFree() {
        var alive = new ArrayDeque<>(add(FIRST_TABLE / 4));
        int largest = 0;
        for (int i = 0; i < 200 * FIRST_TABLE; i++) {
            roster.remove(alive.remove());
            var cell = IdleCells.nameless();
            roster.addNameless(cell);
            alive.add(cell);
            largest = Math.max(largest, cell.place);
        }

        assertThat(largest).isLessThan(2 * FIRST_TABLE);
        assertThat(roster.all()).containsExactlyInAnyOrderElementsOf(alive);
    }

    @Test
    void slotsAreUsedAgainWhateverTheOrderInWhichTheyBecomeFree() {
        var random = new SplittableRandom(5);
        var alive = add(10 * FIRST_TABLE);
        int largest = 0;
        for (int i = 0; i < 200 * FIRST_TABLE; i++) {
            int place = random.nextInt(alive.size());
            roster.remove(alive.get(place));
            var cell = IdleCells.nameless();
            roster.addNameless(cell);
            alive.set(place, cell);
            largest = Math.max(largest, cell.place);
        }

        // Four times the slots that as many actors need.
        assertThat(largest).isLessThan(64 * FIRST_TABLE);
        assertThat(roster.all()).containsExactlyInAnyOrderElementsOf(alive);
    }

    @Test
    void crowdsThatComeAndGoTogetherAmongOthersThatStayNotAMomentNeedNoMoreAndMoreSlots() {
        int largest = 0;
        for (int crowds = 0; crowds < 10; crowds++) {
            var crowd = add(2 * FIRST_TABLE);
            for (int i = 0; i < 400 * FIRST_TABLE; i++) {
                var cell = IdleCells.nameless();
                roster.addNameless(cell);
                roster.remove(cell);
                largest = Math.max(largest, cell.place);
            }
            crowd.forEach(roster::remove);
        }

        assertThat(largest).isLessThan(32 * FIRST_TABLE);
    }

    @Test
    void noneIsLostWhereSeveralThreadsAddAndRemove() throws InterruptedException {
        var start = new CountDownLatch(1);
        var stayed = new ArrayList<List<Cell>>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < THREADS; i++) {
            var mine = new ArrayList<Cell>();
            stayed.add(mine);
            int seed = i;
            threads.add(Thread.ofPlatform().start(() -> comeAndGo(start, mine, seed)));
        }
        start.countDown();
        for (var thread : threads) {
            thread.join();
        }

        var all = stayed.stream().flatMap(List::stream).toList();
        assertThat(roster.all()).containsExactlyInAnyOrderElementsOf(all);
        all.forEach(roster::remove);
        assertThat(roster.isEmpty()).isTrue();
    }

    @Test
    void noTwoThatComeAtOnceGetTheSameSlot() throws Exception {
        var barrier = new CyclicBarrier(THREADS);
        var tasks = new ArrayList<FutureTask<@Nullable Void>>();
        for (int i = 0; i < THREADS; i++) {
            var task = new FutureTask<@Nullable Void>(() -> comeAtOnce(barrier));
            tasks.add(task);
            Thread.ofPlatform().start(task);
        }
        for (var task : tasks) {
            task.get(60, TimeUnit.SECONDS);
        }

        assertThat(roster.isEmpty()).isTrue();
    }

    private @Nullable Void comeAtOnce(CyclicBarrier barrier) throws Exception {
        // Enough that all are at it at the same time.
        int count = 8 * FIRST_TABLE;
        var mine = new ArrayList<Cell>();
        for (int i = 0; i < count; i++) {
            mine.add(IdleCells.nameless());
        }
        for (int round = 0; round < 60; round++) {
            barrier.await(20, TimeUnit.SECONDS);
            mine.forEach(roster::addNameless);
            barrier.await(20, TimeUnit.SECONDS);
            assertThat(roster.all()).hasSize(THREADS * count);
            barrier.await(20, TimeUnit.SECONDS);
            mine.forEach(roster::remove);
        }
        return null;
    }

    private void comeAndGo(CountDownLatch start, List<Cell> mine, int seed) {
        var random = new SplittableRandom(seed);
        try {
            start.await();
        } catch (InterruptedException e) {
            return;
        }
        for (int i = 0; i < 50 * FIRST_TABLE; i++) {
            if (mine.isEmpty() || random.nextInt(100) < 52) {
                var cell = i % 5 == 0 ? IdleCells.named(seed + "-" + i) : IdleCells.nameless();
                if (cell.isNamed()) {
                    roster.addIfFree(cell);
                } else {
                    roster.addNameless(cell);
                }
                mine.add(cell);
            } else {
                roster.remove(mine.remove(mine.size() - 1));
            }
        }
    }

    private List<Cell> add(int count) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < count; i++) {
            var cell = IdleCells.nameless();
            roster.addNameless(cell);
            cells.add(cell);
        }
        return cells;
    }
}

package dev.casty.runtime.cell;

import dev.casty.ActorStoppedException;
import dev.casty.ActorSystem;
import dev.casty.codec.Surroundings;
import dev.casty.journal.OpenJournal;
import dev.casty.runtime.dispatch.Dispatcher;
import dev.casty.runtime.dispatch.Task;
import dev.casty.runtime.event.EventBus;
import dev.casty.runtime.time.Clock;
import dev.casty.runtime.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.Validate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every interleaving, up to a bound, of senders with the turns of a cell and with its stop: whoever sends and whoever ends a
 * turn, one of the two must submit the cell, and never both; and what a stopped one is sent must be refused by somebody.
 * Public because Lincheck makes instances.
 */
@Param(name = "message", gen = IntGen.class, conf = "1:9")
public class TurnsModelTest {
    private final Turns turns = new Turns();
    private final CountingCell cell = new CountingCell(turns);

    public TurnsModelTest() {
        cell.launch();
    }

    @Operation
    public void tell(@Param(name = "message") int message) {
        cell.tell(message);
    }

    @Operation
    public void stop() {
        cell.tellSystem(SystemMessage.Stop.INSTANCE);
    }

    /** A dispatcher's thread: any number of them, as if they stole from each other. */
    @Operation
    public void runTurn() {
        turns.runOne();
    }

    @Operation
    public void sendAndRun(@Param(name = "message") int message) {
        cell.tell(message);
        turns.runOne();
    }

    @Validate
    public void nothingWaitsInACellThatNobodyWillRun() {
        while (turns.runOne()) {
            // the next
        }
        if (cell.hasMail()) {
            throw new IllegalStateException("the cell has mail, and nobody has submitted it");
        }
    }

    @Test
    void noMailIsForgottenAndNoTwoTurnsOverlap() {
        new ModelCheckingOptions()
                .iterations(Integer.getInteger("casty.lincheck.iterations", 8))
                .invocationsPerIteration(Integer.getInteger("casty.lincheck.invocations", 250))
                .threads(3)
                .actorsPerThread(2)
                .actorsBefore(1)
                .actorsAfter(0)
                .check(TurnsModelTest.class);
    }

    /** A cell without an actor. */
    private static final class CountingCell extends ScheduledCell {
        private @Nullable Node head;
        private int handled;
        private volatile boolean handling;
        private volatile boolean stopped;

        CountingCell(Environment environment) {
            super(environment, null, "a", Script.spec(Script::new));
        }

        @Override
        protected @Nullable Node head() {
            return head;
        }

        @Override
        protected void head(@Nullable Node head) {
            this.head = head;
        }

        boolean hasMail() {
            int before = handled;
            run();
            return handled != before;
        }

        @Override
        void handle(Object element) {
            count();
        }

        @Override
        void handleSystem(SystemMessage message) {
            count();
            stopped = true;
        }

        @Override
        void refuse(Object element) {
            count();
        }

        private void count() {
            if (handling) {
                throw new IllegalStateException("two turns at a time");
            }
            handling = true;
            handled++;
            handling = false;
        }

        @Override
        void beforeMail() {}

        @Override
        void enterHook() {}

        @Override
        void leaveHook() {}

        @Override
        boolean acceptsMail() {
            return !stopped;
        }

        @Override
        boolean isStopped() {
            return stopped;
        }

        @Override
        boolean hasUnstashed() {
            return false;
        }

        @Override
        @Nullable
        Object pollUnstashed() {
            return null;
        }

        @Override
        ActorStoppedException stoppedException(Object message) {
            return new ActorStoppedException("stopped", null);
        }

        @Override
        public ActorSystem system() {
            throw new UnsupportedOperationException();
        }
    }

    /** What was submitted, and nothing else of a system. */
    private static final class Turns implements Environment, Dispatcher {
        private final ConcurrentLinkedQueue<Task> tasks = new ConcurrentLinkedQueue<>();

        boolean runOne() {
            var task = tasks.poll();
            if (task != null) {
                task.run();
            }
            return task != null;
        }

        @Override
        public void execute(Task task) {
            tasks.add(task);
        }

        @Override
        public void executeLater(Task task) {
            tasks.add(task);
        }

        @Override
        public int batch() {
            return 1;
        }

        @Override
        public Dispatcher dispatcher() {
            return this;
        }

        @Override
        public void park(long nanos) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void unpark(Thread thread) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Task> running() {
            return List.of();
        }

        @Override
        public void interruptRunning() {}

        @Override
        public void shutdown() {}

        @Override
        public ActorSystem system() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Scheduler scheduler() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Clock clock() {
            throw new UnsupportedOperationException();
        }

        @Override
        public RandomGenerator random() {
            throw new UnsupportedOperationException();
        }

        @Override
        public @Nullable OpenJournal journal(String path) {
            return null;
        }

        @Override
        public EventBus eventBus() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Executor callbacks() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Surroundings surroundings() {
            return Surroundings.NONE;
        }

        @Override
        public Duration askTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public long nextNumber() {
            return 0;
        }

        @Override
        public void lost(Cell cell) {
            throw new AssertionError("no state is lost here");
        }

        @Override
        public void stopped(Cell cell) {}
    }
}

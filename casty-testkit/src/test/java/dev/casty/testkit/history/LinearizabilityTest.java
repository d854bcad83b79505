package dev.casty.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casty.testkit.history.Outcome.Refused;
import dev.casty.testkit.history.Outcome.Returned;
import dev.casty.testkit.history.Outcome.Unknown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LinearizabilityTest {
    private static final int SEEDS = Integer.getInteger("casty.history.seeds", 20_000);
    private static final long FIRST = Long.getLong("casty.seed", 0);

    /** A number that can be set, with the former for an answer, and read. */
    private sealed interface Input {
        record Write(int number) implements Input {}

        record Read() implements Input {}
    }

    private static final Model<Integer, Input, Integer> REGISTER = new Model<>() {
        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Step<Integer, Integer> apply(Integer state, Input input) {
            return switch (input) {
                case Input.Write(int number) -> new Step<>(number, state);
                case Input.Read() -> new Step<>(state, state);
            };
        }
    };

    private static Operation<Input, Integer> read(int number, long began, long ended) {
        return new Operation<>("a", new Input.Read(), new Returned<>(number), began, ended);
    }

    private static Operation<Input, Integer> write(int number, int former, long began, long ended) {
        return new Operation<>("a", new Input.Write(number), new Returned<>(former), began, ended);
    }

    private static Operation<Input, Integer> unknown(int number, long began) {
        return new Operation<>("a", new Input.Write(number), new Unknown<>(), began, began);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static Report check(Operation<Input, Integer>... operations) {
        return Linearizability.check(List.of(operations), REGISTER);
    }

    @Test
    void whatOneClientIsAnsweredInTurnIsExplained() {
        check(read(0, 1, 2), write(7, 0, 3, 4), read(7, 5, 6)).orThrow();
        check().orThrow();
    }

    @Test
    void anOldAnswerIsNot() {
        var report = check(write(7, 0, 1, 2), read(0, 3, 4));

        assertThat(report.violations()).hasSize(1);
        assertThatThrownBy(report::orThrow)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("No order of the 2 operations of a")
                .hasMessageContaining("Write[number=7] -> 0  [1, 2]")
                .hasMessageContaining("when the state is 7")
                .hasMessageContaining("Read[] -> 0  [3, 4], would be answered with 7");
    }

    @Test
    void whatOverlapsMayHaveHappenedInAnyOrder() {
        check(write(7, 0, 1, 4), read(0, 2, 3)).orThrow();
        check(write(7, 0, 1, 4), read(7, 2, 3)).orThrow();
        check(write(7, 8, 1, 4), write(8, 0, 2, 3), read(7, 5, 6)).orThrow();
    }

    @Test
    void twoReadersDoNotSeeAChangeComeAndGo() {
        assertThat(check(write(7, 0, 1, 9), read(7, 2, 3), read(0, 4, 5)).violations())
                .hasSize(1);
    }

    @Test
    void whatIsUnknownMayHappenLaterOrNever() {
        check(unknown(7, 1), read(0, 2, 3)).orThrow();
        check(unknown(7, 1), read(0, 2, 3), read(7, 8, 9)).orThrow();
        assertThat(check(unknown(7, 1), read(7, 2, 3), read(0, 4, 5)).violations())
                .hasSize(1);
        assertThat(check(read(7, 2, 3), unknown(7, 4)).violations())
                .as("before it has begun")
                .hasSize(1);
    }

    @Test
    void whatWasRefusedHasNotHappened() {
        var refused = new Operation<Input, Integer>("a", new Input.Write(7), new Refused<>(), 1, 2);

        check(refused, read(0, 3, 4)).orThrow();
        assertThat(check(refused, read(7, 3, 4)).violations()).hasSize(1);
    }

    @Test
    void eachKeyIsJudgedByItself() {
        var other = new Operation<Input, Integer>("b", new Input.Read(), new Returned<>(7), 5, 6);
        var report = check(write(7, 0, 1, 2), read(7, 3, 4), other);

        assertThat(report.keys()).isEqualTo(2);
        assertThat(report.violations()).extracting(Report.Violation::key).containsExactly("b");
    }

    @Test
    void aSearchThatGetsLongIsGivenUp() {
        var operations = new ArrayList<Operation<Input, Integer>>();
        for (int number = 1; number < 20; number++) {
            operations.add(unknown(number, 1));
        }
        operations.add(read(99, 2, 3));
        var report = Linearizability.check(operations, REGISTER, 1000);

        assertThat(report.undecided()).containsExactly("a");
        assertThat(report.steps()).isBetween(1000L, 1100L);
        assertThatThrownBy(report::orThrow).hasMessageContaining("undecided").hasMessageContaining("read more often");
    }

    @Test
    void aLongHistoryWithFewOverlapsIsQuick() {
        var operations = new ArrayList<Operation<Input, Integer>>();
        int before = 0;
        for (int number = 1; number < 50_000; number++) {
            operations.add(write(number, before, 10L * number, 10L * number + 15));
            before = number;
        }
        var report = Linearizability.check(operations, REGISTER);

        report.orThrow();
        assertThat(report.steps()).isLessThan(200_000);
    }

    @Test
    void itSaysTheSameAsTryingAllOrders() {
        int explained = 0;
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            var operations = anyOperations(new SplittableRandom(seed));
            boolean isExplained = anyOrderExplains(operations, new ArrayList<>());
            assertThat(Linearizability.check(operations, REGISTER).isExplained())
                    .as("seed %d: %s", seed, operations)
                    .isEqualTo(isExplained);
            explained += isExplained ? 1 : 0;
        }
        assertThat(explained).isBetween(SEEDS / 10, SEEDS * 9 / 10);
    }

    /** Few values, so that a good part of them can be explained. */
    private static List<Operation<Input, Integer>> anyOperations(SplittableRandom random) {
        var operations = new ArrayList<Operation<Input, Integer>>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            var input = random.nextBoolean() ? new Input.Read() : new Input.Write(random.nextInt(3));
            Outcome<Integer> outcome = switch (random.nextInt(6)) {
                case 0 -> new Unknown<>();
                case 1 -> new Refused<>();
                default -> new Returned<>(random.nextInt(3));
            };
            long began = random.nextInt(20);
            operations.add(new Operation<>("a", input, outcome, began, began + random.nextInt(20)));
        }
        return operations;
    }

    /** The definition, word by word. */
    private static boolean anyOrderExplains(
            List<Operation<Input, Integer>> operations, List<Operation<Input, Integer>> order) {
        boolean isComplete = operations.stream().noneMatch(each -> isAnswered(each) && !containsSame(order, each));
        if (isComplete && explains(order)) {
            return true;
        }
        for (var each : operations) {
            if (!(each.outcome() instanceof Refused) && !containsSame(order, each)) {
                order.addLast(each);
                boolean isFound = anyOrderExplains(operations, order);
                order.removeLast();
                if (isFound) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAnswered(Operation<Input, Integer> operation) {
        return operation.outcome() instanceof Returned;
    }

    private static boolean containsSame(List<Operation<Input, Integer>> order, Operation<Input, Integer> operation) {
        return order.stream().anyMatch(each -> each == operation);
    }

    private static boolean explains(List<Operation<Input, Integer>> order) {
        int state = REGISTER.initial();
        for (int at = 0; at < order.size(); at++) {
            var operation = order.get(at);
            for (var before : order.subList(0, at)) {
                if (isAnswered(operation) && operation.ended() < before.began()) {
                    return false;
                }
            }
            var step = REGISTER.apply(state, operation.input());
            if (operation.outcome() instanceof Returned<Integer>(var answer) && !answer.equals(step.answer())) {
                return false;
            }
            state = step.state();
        }
        return true;
    }

    @Test
    void theOrderInWhichTheyAreToldDoesNotMatter() {
        for (long seed = FIRST; seed < FIRST + 500; seed++) {
            var random = new SplittableRandom(seed);
            var operations = anyOperations(random);
            boolean first = Linearizability.check(operations, REGISTER).isExplained();
            Collections.shuffle(operations, new Random(seed));
            assertThat(Linearizability.check(operations, REGISTER).isExplained())
                    .as("seed %d", seed)
                    .isEqualTo(first);
        }
    }
}

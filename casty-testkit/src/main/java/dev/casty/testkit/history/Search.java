package dev.casty.testkit.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for an order that explains all answers of one key: depth first, never twice from the same place. */
final class Search<S, I, O> {
    /** So many operations before what can't be explained are shown. */
    private static final int LAST = 10;

    private final Model<S, I, O> model;
    private final String key;
    /** Those that were answered first, by their beginnings; then those that may be left out, by theirs. */
    private final List<Operation<I, O>> operations;

    private final int answered;
    private final long mostSteps;
    private final BitSet placed = new BitSet();
    private final Set<Place<S>> been = new HashSet<>();
    private final Deque<Placed<S>> order = new ArrayDeque<>();
    private long steps;
    /** The longest explanation that was found. */
    private List<Integer> best = List.of();

    private S bestState;

    enum Result {
        EXPLAINED,
        VIOLATED,
        UNDECIDED
    }

    /**
     * Where the search can be.
     *
     * @param first the first of those that were answered that has no place
     * @param later which ones after that have one
     * @param guessed which of the unknown ones have one
     * @param state what the state is
     */
    private record Place<S>(int first, BitSet later, BitSet guessed, S state) {}

    /** An operation that was given its place; what can be tried instead, and where. */
    private record Placed<S>(int operation, S before, Choices choices) {}

    /** The operations that can come next, and how many of them were tried. */
    private static final class Choices {
        private final int[] operations;
        private int tried;

        Choices(int[] operations) {
            this.operations = operations;
        }
    }

    Search(List<Operation<I, O>> all, Model<S, I, O> model, long mostSteps) {
        this.model = model;
        this.mostSteps = mostSteps;
        key = all.getFirst().key();
        var byBeginning = Comparator.comparingLong((Operation<I, O> each) -> each.began());
        var sorted = new ArrayList<>(all.stream()
                .filter(each -> each.outcome() instanceof Outcome.Returned)
                .sorted(byBeginning)
                .toList());
        answered = sorted.size();
        all.stream()
                .filter(each -> each.outcome() instanceof Outcome.Unknown)
                .sorted(byBeginning)
                .forEach(sorted::add);
        operations = sorted;
        bestState = model.initial();
    }

    long steps() {
        return steps;
    }

    Result run() {
        var state = model.initial();
        int left = answered;
        var choices = next();
        while (left > 0) {
            if (steps > mostSteps) {
                return Result.UNDECIDED;
            }
            if (choices.tried < choices.operations.length) {
                int chosen = choices.operations[choices.tried++];
                var after = place(chosen, state);
                if (after != null) {
                    order.push(new Placed<>(chosen, state, choices));
                    state = after;
                    left -= chosen < answered ? 1 : 0;
                    remember(state);
                    choices = next();
                }
            } else if (order.isEmpty()) {
                return Result.VIOLATED;
            } else {
                var last = order.pop();
                placed.clear(last.operation());
                left += last.operation() < answered ? 1 : 0;
                state = last.before();
                choices = last.choices();
            }
        }
        return Result.EXPLAINED;
    }

    /** The state after an operation has got its place; null, and no place, if its answer was another or nothing new comes of it. */
    private @Nullable S place(int chosen, S state) {
        steps++;
        var operation = operations.get(chosen);
        var step = model.apply(state, operation.input());
        boolean isAsAnswered = operation.outcome() instanceof Outcome.Returned<O>(var answer)
                ? answer.equals(step.answer())
                : !step.state().equals(state); // else it may as well be left out
        if (!isAsAnswered) {
            return null;
        }
        placed.set(chosen);
        var here = here(step.state());
        if (isHopeful(here) && been.add(here)) {
            return step.state();
        }
        placed.clear(chosen);
        return null;
    }

    /** Whether the first of those that were answered may still get a place. */
    private boolean isHopeful(Place<S> here) {
        if (here.first() == answered) {
            return true;
        }
        var first = operations.get(here.first());
        return !(first.outcome() instanceof Outcome.Returned<O>(var answer))
                || model.mayAnswer(here.state(), first.input(), answer);
    }

    private Place<S> here(S state) {
        int first = Math.min(placed.nextClearBit(0), answered);
        return new Place<>(first, placed.get(first, answered), placed.get(answered, operations.size()), state);
    }

    /** Nothing comes next that has begun after another one, that has no place yet, had ended. */
    private Choices next() {
        var next = new ArrayList<Integer>();
        long firstEnd = Long.MAX_VALUE;
        for (int each = placed.nextClearBit(0); each < answered; each = placed.nextClearBit(each + 1)) {
            if (operations.get(each).began() > firstEnd) {
                break;
            }
            next.add(each);
            firstEnd = Math.min(firstEnd, operations.get(each).ended());
        }
        long end = firstEnd;
        next.removeIf(each -> operations.get(each).began() > end);
        for (int each = placed.nextClearBit(answered);
                each < operations.size() && operations.get(each).began() <= end;
                each = placed.nextClearBit(each + 1)) {
            next.add(each);
        }
        return new Choices(next.stream().mapToInt(Integer::intValue).toArray());
    }

    private void remember(S state) {
        if (order.size() > best.size()) {
            best = order.stream().map(Placed::operation).toList().reversed();
            bestState = state;
        }
    }

    /** How far an explanation gets, and what it can't explain. */
    String explanation() {
        placed.clear();
        best.forEach(placed::set);
        var text = new StringBuilder("No order of the " + operations.size() + " operations of " + key
                + " explains their answers. An explanation gets as far as ");
        text.append(best.size()).append(" of them");
        best.stream()
                .skip(Math.max(0, best.size() - LAST))
                .forEach(each -> text.append("\n    ").append(operations.get(each)));
        text.append("\n  when the state is ").append(bestState).append("; then comes none of");
        for (int each : next().operations) {
            text.append("\n    ").append(operations.get(each)).append(objection(each));
        }
        return text.toString();
    }

    /** Why an operation leads nowhere after the longest explanation. */
    private String objection(int chosen) {
        var operation = operations.get(chosen);
        var step = model.apply(bestState, operation.input());
        if (operation.outcome() instanceof Outcome.Returned<O>(var answer) && !answer.equals(step.answer())) {
            return ", would be answered with " + step.answer();
        }
        placed.set(chosen);
        var here = here(step.state());
        placed.clear(chosen);
        return isHopeful(here)
                ? ""
                : ", would lead to nothing that could be answered as " + operations.get(here.first());
    }
}

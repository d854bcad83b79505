package dev.casty.tests.replicas;

import dev.casty.testkit.history.Model;
import java.util.ArrayList;
import java.util.List;

/** What a {@link Tally} does that nothing happens to. */
final class TallyModel implements Model<List<Long>, Record, List<Long>> {
    @Override
    public List<Long> initial() {
        return List.of();
    }

    @Override
    public Step<List<Long>, List<Long>> apply(List<Long> state, Record input) {
        return switch (input) {
            case Tally.AddAndTell(long number) -> {
                var after = new ArrayList<>(state);
                after.add(number);
                yield new Step<>(after, after);
            }
            case Tally.All() -> new Step<>(state, state);
            default -> throw new IllegalArgumentException("not part of the model: " + input);
        };
    }

    /** Nothing is ever taken away. */
    @Override
    public boolean mayAnswer(List<Long> state, Record input, List<Long> answer) {
        return answer.size() >= state.size() && answer.subList(0, state.size()).equals(state);
    }
}

package dev.casty.runtime.recording;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;

/** A question about each element in turn, which remembers where the answer was yes. */
final class Asked<T> implements Predicate<T> {
    private static final int FIRST_CAPACITY = 8;

    private final Predicate<? super T> question;
    private int[] yes = {};
    private int yeses;
    private int count;

    Asked(Predicate<? super T> question) {
        this.question = Objects.requireNonNull(question);
    }

    @Override
    public boolean test(T element) {
        boolean answer = question.test(element);
        if (answer) {
            if (yeses == yes.length) {
                yes = Arrays.copyOf(yes, Math.max(FIRST_CAPACITY, 2 * yeses));
            }
            yes[yeses++] = count;
        }
        count++;
        return answer;
    }

    /** How many answers there were. */
    int count() {
        return count;
    }

    /** The numbers of the questions to which the answer was yes, from 0. */
    int[] yes() {
        return Arrays.copyOf(yes, yeses);
    }
}

package dev.casty.testkit.history;

/**
 * What an actor does that handles one message after another, and never fails: written for the test, by hand, as simple as can be.
 *
 * @param <S> a state; immutable, with {@code equals} and {@code hashCode}
 * @param <I> what can be asked
 * @param <O> what can be answered; with {@code equals}
 */
public interface Model<S, I, O> {
    /** The state of a key with which nothing has happened. */
    S initial();

    /** What an input does to a state. Changes nothing, and says the same each time. */
    Step<S, O> apply(S state, I input);

    /**
     * Whether an input may be given this answer in this state, or later, after any others. Where much is unknown, a no spares the search all orders
     * that begin like that; a yes is always right.
     */
    default boolean mayAnswer(S state, I input, O answer) {
        return true;
    }

    /**
     * What comes of an input.
     *
     * @param state the state afterwards
     * @param answer what is answered
     * @param <S> a state
     * @param <O> an answer
     */
    record Step<S, O>(S state, O answer) {}
}

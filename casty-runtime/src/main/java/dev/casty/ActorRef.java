package dev.casty;

/**
 * How others see an actor: an address to which messages are sent. The processor generates one class for each actor class,
 * such as {@code CartRef}, with a {@code send} and an {@code ask} for each message that the actor takes.
 *
 * <p>Refs are immutable, may be used from any thread and outlive the actor: what is sent to a stopped one becomes a dead
 * letter, and asking it fails at once. Two refs are equal if they mean the same incarnation of the same actor. Only
 * generated classes implement this interface.
 */
public interface ActorRef {
    /** Where the actor stands in the tree of its system, such as {@code /cart/validator}. */
    String path();

    /**
     * This ref, narrowed to one type of message: for handing to somebody who is to send that and nothing else.
     *
     * @param type a message class that the actor takes, or a sealed type all of whose subtypes it takes
     * @throws IllegalArgumentException if the actor doesn't take all of {@code type}
     */
    <M> Recipient<M> as(Class<M> type);

    /**
     * This ref and another as one, without types: each message goes to the first that takes it. Where the members are
     * known at compile time {@code @Union} gives the same with types.
     */
    UnionRef or(ActorRef other);
}

package dev.casty.spi;

import dev.casty.ActorSpec;
import dev.casty.Mailbox;
import dev.casty.Supervision;

/**
 * How an actor is run: all that its spec says, but the arguments of its constructor. The actors of a class share one unless
 * their specs say something special, so that each of them keeps a single reference.
 *
 * @param type what the processor knows of the class
 * @param supervision what happens when the actor fails
 * @param mailbox how many messages may wait for it
 * @param stashCapacity how many messages it may put aside
 * @param durable whether its state is to survive
 */
public record ActorPlan(
        ActorType<?, ?> type, Supervision supervision, Mailbox mailbox, int stashCapacity, boolean durable) {
    private static final Mailbox UNBOUNDED = Mailbox.unbounded();

    /** What the class itself says, and defaults for the rest. */
    static ActorPlan of(ActorType<?, ?> type) {
        return new ActorPlan(type, type.supervision(), UNBOUNDED, ActorSpec.DEFAULT_STASH_CAPACITY, type.durable());
    }

    /** With another supervision. */
    public ActorPlan supervision(Supervision changed) {
        return new ActorPlan(type, changed, mailbox, stashCapacity, durable);
    }

    /** With another mailbox. */
    public ActorPlan mailbox(Mailbox changed) {
        return new ActorPlan(type, supervision, changed, stashCapacity, durable);
    }

    /** With another room for stashed messages. */
    public ActorPlan stashCapacity(int changed) {
        return new ActorPlan(type, supervision, mailbox, changed, durable);
    }

    /** With state that is to survive, or not. */
    public ActorPlan durable(boolean changed) {
        return new ActorPlan(type, supervision, mailbox, stashCapacity, changed);
    }
}

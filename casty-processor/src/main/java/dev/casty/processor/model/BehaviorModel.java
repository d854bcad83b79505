package dev.casty.processor.model;

import java.util.List;

/**
 * One way to handle messages: the actor itself, or a concrete class nested in it that implements {@code Behavior}.
 *
 * @param declaration the class that holds the handlers
 * @param handlers its {@code @On} methods, inherited ones included; own ones first, in the order of the source
 * @param cases what becomes of each message of the actor, in the order of their numbers
 */
public record BehaviorModel(Declaration declaration, List<Handler> handlers, List<Case> cases) {
    public BehaviorModel {
        handlers = List.copyOf(handlers);
        cases = List.copyOf(cases);
    }

    /**
     * What becomes of one message.
     *
     * @param message the message
     * @param choice who handles it
     */
    public record Case(Message message, Choice choice) {}

    /** Who handles a message. */
    public sealed interface Choice {}

    /**
     * One handler is more specific than all others.
     *
     * @param handler the handler
     * @param fit how its reply and the message's go together
     */
    public record Handled(Handler handler, Fit fit) implements Choice {}

    /** Several handlers, none more specific than the others; in the order of {@link BehaviorModel#handlers}. */
    public record Ambiguous(List<Handler> handlers) implements Choice {
        public Ambiguous {
            handlers = List.copyOf(handlers);
        }
    }

    /** No handler. In a closed protocol that is a mistake. */
    public record Unhandled() implements Choice {}

    /** How the reply of a handler and that of the message go together. */
    public enum Fit {
        /** The handler answers with the message's type, or for a {@code Request} with a subtype of it. */
        AGREES,
        /** A {@code void} fallback for a message that has a reply: {@code ctx.reply} is to be called. */
        SILENT,
        /** Another type: a mistake. */
        DIFFERS
    }
}

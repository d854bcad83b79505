package dev.casty.benchmarks.pekko;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** Answers a number with the next one. */
final class Server {
    record Next(long number, ActorRef<Long> replyTo) {}

    private Server() {}

    static Behavior<Next> create() {
        return Behaviors.receiveMessage(question -> {
            question.replyTo.tell(question.number + 1);
            return Behaviors.same();
        });
    }
}

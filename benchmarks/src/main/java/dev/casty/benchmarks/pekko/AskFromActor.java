package dev.casty.benchmarks.pekko;

import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.jspecify.annotations.Nullable;

/** An actor asks another one, and gets the answer as a message. */
final class AskFromActor extends PekkoScenario {
    private final ActorRef<Message> asker;

    AskFromActor(Actors actors) {
        super(actors);
        var server = actors.spawn("server", Server.create());
        asker = actors.spawn("asker", Behaviors.setup(context -> new Asker(context, server)));
    }

    @Override
    public long run(long size) {
        var done = new CompletableFuture<Long>();
        asker.tell(new Start(size, done));
        return done.join();
    }

    private sealed interface Message {}

    private record Start(long asks, CompletableFuture<Long> done) implements Message {}

    private record Answered(long number) implements Message {}

    private record Failed(Throwable cause) implements Message {}

    private static final class Asker extends AbstractBehavior<Message> {
        private final ActorRef<Server.Next> server;
        private CompletableFuture<Long> done = new CompletableFuture<>();
        private long asks;
        private long asked;
        private long sum;

        Asker(ActorContext<Message> context, ActorRef<Server.Next> server) {
            super(context);
            this.server = server;
        }

        @Override
        public Receive<Message> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Answered.class, this::answered)
                    .onMessage(Start.class, this::start)
                    .onMessage(Failed.class, this::failed)
                    .build();
        }

        private Behavior<Message> start(Start message) {
            asks = message.asks;
            done = message.done;
            asked = 0;
            sum = 0;
            askNext();
            return this;
        }

        private Behavior<Message> answered(Answered message) {
            sum += message.number;
            if (++asked == asks) {
                done.complete(sum);
            } else {
                askNext();
            }
            return this;
        }

        private Behavior<Message> failed(Failed message) {
            done.completeExceptionally(message.cause);
            return this;
        }

        private void askNext() {
            long number = asked;
            getContext()
                    .ask(
                            Long.class,
                            server,
                            Actors.PATIENCE,
                            (ActorRef<Long> replyTo) -> new Server.Next(number, replyTo),
                            Asker::outcome);
        }

        private static Message outcome(@Nullable Long answer, @Nullable Throwable failure) {
            if (answer != null) {
                return new Answered(answer);
            }
            return new Failed(failure == null ? new IllegalStateException("neither answer nor failure") : failure);
        }
    }
}

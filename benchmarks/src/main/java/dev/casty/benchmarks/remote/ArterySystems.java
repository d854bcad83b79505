package dev.casty.benchmarks.remote;

import com.typesafe.config.ConfigFactory;
import dev.casty.benchmarks.workload.Scenario;
import dev.casty.benchmarks.workload.Window;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Address;
import org.apache.pekko.actor.ExtendedActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.apache.pekko.remote.RemoteActorRefProvider;

/**
 * Two of Pekko's systems with Artery over TCP; a plain thread of one talks to an actor in the other. The messages are of classes
 * for which Pekko brings fast serializers of its own.
 */
final class ArterySystems implements Scenario {
    private static final String NAME = "clerk";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Long QUESTION = 1L;
    private static final Boolean COUNT = true;
    /** Unacknowledged, and so lost where the queue to the other side is full; who sends faster has to wait by asking. */
    private static final int TELLS_BETWEEN_ASKS = 1024;

    private static final String CONFIG = """
        pekko {
          loglevel = WARNING
          actor.provider = remote
          actor.allow-java-serialization = off
          remote.artery {
            transport = tcp
            canonical.hostname = "127.0.0.1"
            canonical.port = 0
            advanced.outbound-message-queue-size = 65536
          }
        }
        """;

    private final Traffic traffic;
    private final ActorSystem system = start();
    private final ActorRef clerk;
    private final String text = "x".repeat(Traffic.TEXT_LENGTH);
    private long noted;

    ArterySystems(Traffic traffic, String server) {
        this.traffic = traffic;
        clerk = system.actorSelection(server + "/user/" + NAME)
                .resolveOne(PATIENCE)
                .toCompletableFuture()
                .join();
    }

    private static ActorSystem start() {
        return ActorSystem.create("benchmark", ConfigFactory.parseString(CONFIG).withFallback(ConfigFactory.load()));
    }

    /** In the other process. */
    static String listen() {
        var system = start();
        system.actorOf(Props.create(Clerk.class, Clerk::new), NAME);
        return address(system).toString();
    }

    private static Address address(ActorSystem system) {
        return ((RemoteActorRefProvider) ((ExtendedActorSystem) system).provider())
                .transport()
                .defaultAddress();
    }

    private static final class Clerk extends AbstractActor {
        private long notes;

        @Override
        public Receive createReceive() {
            return receiveBuilder()
                    .match(Long.class, number -> getSender().tell(number, getSelf()))
                    .match(String.class, text -> notes++)
                    .match(Boolean.class, count -> getSender().tell(notes, getSelf()))
                    .build();
        }
    }

    @Override
    public long run(long size) {
        return switch (traffic) {
            case ONE -> one(size);
            case WINDOW -> Window.ask(Traffic.IN_FLIGHT, size, i -> ask(QUESTION));
            case TELLS -> tells(size);
        };
    }

    private long one(long size) {
        long sum = 0;
        for (long i = 0; i < size; i++) {
            sum += ask(QUESTION).join();
        }
        return sum;
    }

    private CompletableFuture<Long> ask(Object question) {
        return Patterns.ask(clerk, question, PATIENCE)
                .thenApply(Long.class::cast)
                .toCompletableFuture();
    }

    private long tells(long size) {
        for (long i = 1; i <= size; i++) {
            clerk.tell(text, ActorRef.noSender());
            if (i % TELLS_BETWEEN_ASKS == 0) {
                ask(COUNT).join();
            }
        }
        long before = noted;
        noted = ask(COUNT).join();
        return noted - before;
    }

    @Override
    public void close() {
        system.terminate();
    }
}

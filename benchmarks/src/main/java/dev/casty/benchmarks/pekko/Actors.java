package dev.casty.benchmarks.pekko;

import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.SpawnProtocol;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** An actor system whose guardian spawns what the scenarios ask for. */
final class Actors implements AutoCloseable {
    /** For asks, which Pekko has no default for. Well above what an iteration takes. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String TUNED = """
        pekko.actor.default-dispatcher {
          fork-join-executor {
            parallelism-min = 1
            parallelism-factor = 1.0
            parallelism-max = 1024
          }
          throughput = 64
        }
        """;

    private final ActorSystem<SpawnProtocol.Command> system;

    /** With Pekko's defaults, or with a thread a core and 64 messages a turn. */
    Actors(boolean tuned) {
        var defaults = ConfigFactory.load();
        var config = tuned ? ConfigFactory.parseString(TUNED).withFallback(defaults) : defaults;
        system = ActorSystem.create(Behaviors.setup(context -> SpawnProtocol.create()), "benchmark", config);
    }

    ActorSystem<SpawnProtocol.Command> system() {
        return system;
    }

    <M> ActorRef<M> spawn(String name, Behavior<M> behavior) {
        return AskPattern.<SpawnProtocol.Command, ActorRef<M>>ask(
                        system,
                        replyTo -> new SpawnProtocol.Spawn<>(behavior, name, Props.empty(), replyTo),
                        PATIENCE,
                        system.scheduler())
                .toCompletableFuture()
                .join();
    }

    @Override
    public void close() {
        system.terminate();
    }
}

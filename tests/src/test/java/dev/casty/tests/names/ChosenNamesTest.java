package dev.casty.tests.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.ActorSystem;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Script;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Names that the runtime chooses: when somebody first asks for one, on whatever thread that is. */
class ChosenNamesTest {
    private static final int ACTORS = 2_000;
    private static final int THREADS = 4;

    @Test
    void aChosenNameIsANumberAndStaysWhatItIs() {
        try (var system = ActorSystem.create()) {
            var puppet = system.actor(PuppetRef.spec(new Script()));

            var path = puppet.path();

            assertThat(path).matches("/\\$[1-9][0-9]*");
            assertThat(puppet.path()).isEqualTo(path);
            assertThat(puppet.toString()).isEqualTo("Puppet(" + path + ")");
            Object inside = puppet.ask(new Puppet.Compute(ctx -> ctx.self().path()));
            assertThat(inside).isEqualTo(path);
            system.stop(puppet);
            assertThat(puppet.path()).isEqualTo(path);
        }
    }

    @Test
    void allThreadsThatAskAtOnceGetTheSamePathAndNoTwoActorsHaveOne() throws Exception {
        try (var system = ActorSystem.create()) {
            var puppets = new ArrayList<PuppetRef>();
            for (int i = 0; i < ACTORS; i++) {
                puppets.add(system.actor(PuppetRef.spec(new Script())));
            }

            var seen = pathsSeenByThreads(puppets);

            assertThat(new HashSet<>(seen.getFirst())).hasSize(ACTORS);
            assertThat(seen).allMatch(seen.getFirst()::equals);
        }
    }

    @Test
    void theSameHoldsForChildren() throws Exception {
        try (var system = ActorSystem.create()) {
            var children = new ArrayList<PuppetRef>();
            system.actor("parent", PuppetRef.spec(new Script())).ask(new Puppet.Act(ctx -> {
                for (int i = 0; i < ACTORS; i++) {
                    children.add(ctx.actor(PuppetRef.spec(new Script())));
                }
            }));

            var seen = pathsSeenByThreads(children);

            assertThat(new HashSet<>(seen.getFirst())).hasSize(ACTORS).allMatch(path -> path.startsWith("/parent/$"));
            assertThat(seen).allMatch(seen.getFirst()::equals);
        }
    }

    private static List<List<String>> pathsSeenByThreads(List<PuppetRef> puppets) throws Exception {
        var barrier = new CyclicBarrier(THREADS);
        var tasks = new ArrayList<FutureTask<List<String>>>();
        for (int i = 0; i < THREADS; i++) {
            var task = new FutureTask<>(() -> {
                var paths = new ArrayList<String>();
                for (var puppet : puppets) {
                    if (paths.size() % 50 == 0) {
                        barrier.await(20, TimeUnit.SECONDS);
                    }
                    paths.add(puppet.path());
                }
                return (List<String>) paths;
            });
            tasks.add(task);
            Thread.ofPlatform().start(task);
        }
        var seen = new ArrayList<List<String>>();
        for (var task : tasks) {
            seen.add(task.get(30, TimeUnit.SECONDS));
        }
        return seen;
    }
}

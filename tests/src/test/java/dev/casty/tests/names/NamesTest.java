package dev.casty.tests.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.casty.ActorSystem;
import dev.casty.tests.puppet.GuardianRef;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Script;
import dev.casty.tests.puppet.Seeds;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Names, paths, and which ref means whom. */
class NamesTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void theSameNameIsTheSameActor() {
        Seeds.each(sim -> {
            var script = new Script();
            var first = sim.system().actor("puppet", PuppetRef.spec(script));
            var second = sim.system().actor("puppet", PuppetRef.spec(new Script()));
            second.ask(new Puppet.Note("to the first"));
            assertThat(second).isEqualTo(first).hasSameHashCodeAs(first);
            assertThat(script.log()).contains("to the first");
        });
    }

    @Test
    void manyThreadsThatAskForOneNameGetOneActor() throws InterruptedException {
        try (var system = ActorSystem.create()) {
            var refs = ConcurrentHashMap.newKeySet();
            var script = new Script();
            var threads = IntStream.range(0, 8)
                    .mapToObj(i -> Thread.ofPlatform().start(() -> {
                        for (int n = 0; n < 200; n++) {
                            var ref = system.actor("n" + n, PuppetRef.spec(script));
                            refs.add(ref);
                            ref.send(new Puppet.Note("x"));
                        }
                    }))
                    .toList();
            for (var thread : threads) {
                thread.join();
            }
            assertThat(refs).hasSize(200);
            for (int n = 0; n < 200; n++) {
                system.actor("n" + n, PuppetRef.spec(script)).ask(new Puppet.Note("x"));
            }
            assertThat(script.instances()).isEqualTo(200);
        }
    }

    @Test
    void anotherClassUnderTheNameIsRefused() {
        Seeds.each(sim -> {
            sim.system().actor("puppet", PuppetRef.spec(new Script()));
            assertThatThrownBy(() -> sim.system().actor("puppet", GuardianRef.spec(new Script())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("/puppet is a Puppet, not a Guardian");
            var thrown = new AtomicReference<Throwable>();
            sim.system().actor("parent", PuppetRef.spec(new Script())).ask(new Puppet.Act(ctx -> {
                ctx.actor("child", PuppetRef.spec(new Script()));
                thrown.set(catchThrowable(() -> ctx.actor("child", GuardianRef.spec(new Script()))));
            }));
            assertThat(thrown.get())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("/parent/child is a Puppet, not a Guardian");
        });
    }

    @Test
    void namesThatWouldNotStandInAPathAreRefused() {
        Seeds.each(sim -> {
            for (var bad : List.of("", "/", "a/b", "$1", "$", "x".repeat(256))) {
                assertThatThrownBy(() -> sim.system().actor(bad, PuppetRef.spec(new Script())))
                        .as(bad)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("name");
            }
            for (var good : List.of("a", "a$", "x".repeat(255), "Käse 7", "日本", ".")) {
                assertThat(sim.system()
                                .actor(good, PuppetRef.spec(new Script()))
                                .path())
                        .isEqualTo("/" + good);
            }
        });
    }

    @Test
    void theRuntimeChoosesNamesThatNobodyElseHas() {
        Seeds.each(sim -> {
            var paths = new HashSet<String>();
            for (int i = 0; i < 100; i++) {
                paths.add(sim.system().actor(PuppetRef.spec(new Script())).path());
            }
            assertThat(paths).hasSize(100).allMatch(path -> path.startsWith("/$"));
            Object child = sim.system()
                    .actor("parent", PuppetRef.spec(new Script()))
                    .ask(new Puppet.Compute(
                            ctx -> ctx.actor(PuppetRef.spec(new Script())).path()));
            assertThat((String) child).startsWith("/parent/$");
        });
    }

    @Test
    void aPathNamesTheParentsToo() {
        Seeds.each(sim -> {
            Object path = sim.system()
                    .actor("cart", PuppetRef.spec(new Script()))
                    .ask(new Puppet.Compute(ctx ->
                            ctx.actor("validator", PuppetRef.spec(new Script())).toString()));
            assertThat(path).isEqualTo("Puppet(/cart/validator)");
        });
    }

    @Test
    void aChildsNameIsItsParentsOwnAffair() {
        Seeds.each(sim -> {
            var top = sim.system().actor("child", PuppetRef.spec(new Script()));
            Object child = sim.system()
                    .actor("parent", PuppetRef.spec(new Script()))
                    .ask(new Puppet.Compute(ctx -> ctx.actor("child", PuppetRef.spec(new Script()))));
            assertThat(child).isNotEqualTo(top);
        });
    }

    @Test
    void aNameIsFreeAsSoonAsItsActorIsToldToStop() {
        Seeds.each(sim -> {
            var script = new Script();
            var first = sim.system().actor("puppet", PuppetRef.spec(script));
            first.ask(new Puppet.Note("first"));
            sim.system().stop(first);
            var second = sim.system().actor("puppet", PuppetRef.spec(script));
            assertThat(second).isNotEqualTo(first);
            assertThat(second.path()).isEqualTo(first.path());
            second.ask(new Puppet.Note("second"));
            assertThat(script.log()).containsExactly("start#1", "first", "stop#1", "start#2", "second");
        });
    }

    @Test
    void theSameHoldsForAChild() {
        Seeds.each(sim -> {
            var script = new Script();
            sim.system().actor("parent", PuppetRef.spec(new Script())).ask(new Puppet.Act(ctx -> {
                var first = ctx.actor("child", PuppetRef.spec(script));
                first.ask(new Puppet.Note("first"));
                ctx.stop(first);
                var second = ctx.actor("child", PuppetRef.spec(script));
                second.ask(new Puppet.Note("second"));
                script.note(first.equals(second) ? "same" : "other");
            }));
            assertThat(script.log()).containsExactly("start#1", "first", "stop#1", "start#2", "second", "other");
        });
    }

    @Test
    void aSuccessorOfAnotherClassMayHaveTheName() {
        Seeds.each(sim -> {
            var first = sim.system().actor("puppet", PuppetRef.spec(new Script()));
            sim.system().stop(first);
            var script = new Script();
            sim.system()
                    .actor("puppet", GuardianRef.spec(script))
                    .ask(new dev.casty.tests.puppet.Guardian.Act(ctx -> script.note("here")));
            assertThat(script.log()).contains("here");
        });
    }

    @Test
    void aSuccessorWaitsForTheEndOfItsPredecessor() {
        Seeds.each(sim -> {
            var script = new Script();
            var third = sim.system().actor("third", PuppetRef.spec(new Script()));
            script.onStop = ctx -> {
                if (script.instances() == 1) {
                    catchThrowable(() -> third.ask(new Puppet.Defer((c, r) -> {}), SECOND));
                    script.note("first has ended");
                }
            };
            var first = sim.system().actor("puppet", PuppetRef.spec(script));
            sim.runUntilIdle();
            sim.system().stop(first);
            var second = sim.system().actor("puppet", PuppetRef.spec(script));
            second.send(new Puppet.Note("mail"));
            sim.advance(Duration.ofMillis(500));
            assertThat(script.log()).containsExactly("start#1", "stop#1");
            assertThat(sim.system().actor("puppet", PuppetRef.spec(new Script())))
                    .isEqualTo(second);
            sim.advance(SECOND);
            assertThat(script.log()).containsExactly("start#1", "stop#1", "first has ended", "start#2", "mail");
        });
    }

    @Test
    void aChainOfSuccessorsKeepsItsOrder() {
        Seeds.each(sim -> {
            var script = new Script();
            PuppetRef last = null;
            for (int i = 0; i < 5; i++) {
                last = sim.system().actor("puppet", PuppetRef.spec(script));
                if (i < 4) {
                    sim.system().stop(last);
                }
            }
            last.ask(new Puppet.Note("last"));
            assertThat(script.log()).last().isEqualTo("last");
            // Never two at a time: each start is followed by its own stop.
            var log = script.log();
            for (int i = 0; i + 1 < log.size() - 1; i += 2) {
                assertThat(log.get(i).replace("start", "stop")).isEqualTo(log.get(i + 1));
            }
        });
    }

    @Test
    void spawningDoesNotWaitForTheConstructor() {
        try (var system = ActorSystem.create()) {
            var script = new Script();
            var go = new CountDownLatch(1);
            script.onConstruct = go::await;
            var ref = system.actor("slow", PuppetRef.spec(script));
            ref.send(new Puppet.Note("queued"));
            assertThat(script.log()).isEmpty();
            go.countDown();
            ref.ask(new Puppet.Note("n"));
            assertThat(script.log()).containsExactly("start#1", "queued", "n");
        }
    }
}

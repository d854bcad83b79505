package dev.casty.tests.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.ActorRef;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetContext;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Script;
import dev.casty.tests.puppet.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An actor's children, as it sees them. */
class ChildrenTest {
    @Test
    void childrenAreListedInTheOrderInWhichTheyWereSpawned() {
        Seeds.each(sim -> {
            var parent = sim.system().actor("parent", PuppetRef.spec(new Script()));
            parent.ask(new Puppet.Act(ctx -> {
                for (var name : List.of("b", "c", "a", "b")) {
                    ctx.actor(name, PuppetRef.spec(new Script()));
                }
                ctx.actor(PuppetRef.spec(new Script()));
            }));
            assertThat(children(parent))
                    .extracting(ActorRef::path)
                    .containsExactly("/parent/b", "/parent/c", "/parent/a", "/parent/$1");
        });
    }

    @Test
    void whoHasStoppedIsNoChildAnyMore() {
        Seeds.each(sim -> {
            var parent = sim.system().actor("parent", PuppetRef.spec(new Script()));
            parent.ask(new Puppet.Act(ctx -> {
                ctx.actor("a", PuppetRef.spec(new Script()));
                ctx.actor("b", PuppetRef.spec(new Script())).send(new Puppet.Act(PuppetContext::stop));
            }));
            sim.runUntilIdle();
            assertThat(children(parent)).extracting(ActorRef::path).containsExactly("/parent/a");
        });
    }

    @Test
    void theListIsACopy() {
        Seeds.each(sim -> {
            var parent = sim.system().actor("parent", PuppetRef.spec(new Script()));
            parent.ask(new Puppet.Act(ctx -> ctx.actor("a", PuppetRef.spec(new Script()))));
            var before = children(parent);
            parent.ask(new Puppet.Act(ctx -> ctx.actor("b", PuppetRef.spec(new Script()))));
            assertThat(before).hasSize(1);
        });
    }

    @Test
    void aRestartedActorHasNoneUntilItSpawnsSome() {
        Seeds.each(sim -> {
            var its = new Script();
            var parent = sim.system().actor("parent", PuppetRef.spec(new Script()));
            parent.ask(new Puppet.Act(ctx -> ctx.actor("a", PuppetRef.spec(its))));
            parent.send(new Puppet.Act(ctx -> {
                throw new IllegalStateException("x");
            }));
            assertThat(children(parent)).isEmpty();
            assertThat(its.log()).last().isEqualTo("stop#1");
        });
    }

    @SuppressWarnings("unchecked")
    private static List<ActorRef> children(PuppetRef parent) {
        return (List<ActorRef>) parent.ask(new Puppet.Compute(PuppetContext::children));
    }
}

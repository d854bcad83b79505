package dev.casty.tests.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetContext;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Script;
import dev.casty.tests.puppet.Seeds;
import org.junit.jupiter.api.Test;

/** The stack of behaviours. */
class BehaviorsTest {
    @Test
    void aNewBehaviourHandlesTheNextMessage() {
        with((puppet, script) -> {
            puppet.send(act(ctx -> ctx.become(new Puppet.Loud(script))));
            puppet.ask(new Puppet.Note("hi"));
            assertThat(script.log()).containsExactly("start#1", "hi!");
        });
    }

    @Test
    void unbecomeReturnsToTheOneBelow() {
        with((puppet, script) -> {
            puppet.send(act(ctx -> ctx.become(named(script, "a"))));
            puppet.send(act(ctx -> ctx.become(named(script, "b"))));
            puppet.send(new Puppet.Note("1"));
            puppet.send(act(PuppetContext::unbecome));
            puppet.send(new Puppet.Note("2"));
            puppet.send(act(PuppetContext::unbecome));
            puppet.ask(new Puppet.Note("3"));
            assertThat(script.log()).containsExactly("start#1", "b:1", "a:2", "3");
        });
    }

    @Test
    void unbecomeAtTheBaseDoesNothing() {
        with((puppet, script) -> {
            puppet.ask(act(PuppetContext::unbecome));
            puppet.ask(new Puppet.Note("fine"));
            assertThat(script.log()).containsExactly("start#1", "fine");
        });
    }

    @Test
    void replaceLeavesTheOneBelowInPlace() {
        with((puppet, script) -> {
            puppet.send(act(ctx -> ctx.become(named(script, "a"))));
            puppet.send(act(ctx -> ctx.become(named(script, "b"))));
            puppet.send(act(ctx -> ctx.replace(named(script, "c"))));
            puppet.send(new Puppet.Note("1"));
            puppet.send(act(PuppetContext::unbecome));
            puppet.ask(new Puppet.Note("2"));
            assertThat(script.log()).containsExactly("start#1", "c:1", "a:2");
        });
    }

    @Test
    void replaceAtTheBaseCanBeUndone() {
        with((puppet, script) -> {
            puppet.send(act(ctx -> ctx.replace(named(script, "a"))));
            puppet.send(new Puppet.Note("1"));
            puppet.send(act(PuppetContext::unbecome));
            puppet.ask(new Puppet.Note("2"));
            assertThat(script.log()).containsExactly("start#1", "a:1", "2");
        });
    }

    @Test
    void severalChangesInOneHandlerAllCount() {
        with((puppet, script) -> {
            puppet.send(act(ctx -> {
                ctx.become(named(script, "a"));
                ctx.become(named(script, "b"));
                ctx.unbecome();
            }));
            puppet.ask(new Puppet.Note("1"));
            assertThat(script.log()).containsExactly("start#1", "a:1");
        });
    }

    @Test
    void theStackMayBeVeryDeep() {
        with((puppet, script) -> {
            int depth = 20_000;
            puppet.ask(act(ctx -> {
                for (int i = 0; i < depth; i++) {
                    ctx.become(named(script, "b" + i));
                }
            }));
            puppet.ask(new Puppet.Note("top"));
            puppet.ask(act(ctx -> {
                for (int i = 0; i < depth - 1; i++) {
                    ctx.unbecome();
                }
            }));
            puppet.ask(new Puppet.Note("bottom"));
            puppet.ask(act(PuppetContext::unbecome));
            puppet.ask(new Puppet.Note("base"));
            assertThat(script.log()).containsExactly("start#1", "b19999:top", "b0:bottom", "base");
        });
    }

    @Test
    void theStartHookMayChooseTheBehaviour() {
        Seeds.each(sim -> {
            var script = new Script();
            script.onStart = ctx -> ((PuppetContext) ctx).become(named(script, "first"));
            sim.system().actor("puppet", PuppetRef.spec(script)).ask(new Puppet.Note("1"));
            assertThat(script.log()).containsExactly("start#1", "first:1");
        });
    }

    @Test
    void aRestartReturnsToTheBase() {
        with((puppet, script) -> {
            puppet.send(act(ctx -> {
                ctx.become(named(script, "a"));
                ctx.become(named(script, "b"));
            }));
            puppet.send(act(ctx -> {
                throw new IllegalStateException("x");
            }));
            puppet.ask(new Puppet.Note("1"));
            puppet.send(act(PuppetContext::unbecome));
            puppet.ask(new Puppet.Note("2"));
            assertThat(script.log()).endsWith("postRestart#2 x", "1", "2");
        });
    }

    private interface Body {
        void run(PuppetRef puppet, Script script);
    }

    private static void with(Body body) {
        Seeds.each(sim -> {
            var script = new Script();
            body.run(sim.system().actor("puppet", PuppetRef.spec(script)), script);
        });
    }

    private static Puppet.Named named(Script script, String name) {
        return new Puppet.Named(script, name);
    }

    private static Puppet.Act act(Puppet.Action action) {
        return new Puppet.Act(action);
    }
}

package dev.casty.tests.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.casty.ActorSystem;
import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Script;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What can be asked of builders and specs, and what can't. */
class SpecsTest {
    /** Would like to survive. */
    @Actor
    @Durable
    static final class Lasting {
        record Count() {}

        int count;

        @On
        int count(Count msg) {
            return ++count;
        }
    }

    @Test
    void aDurableActorSaysThatItNeedsAJournal() {
        try (var system = ActorSystem.create()) {
            var child = new AtomicReference<Throwable>();
            system.actor("parent", PuppetRef.spec(new Script()))
                    .ask(new Puppet.Act(
                            ctx -> child.set(catchThrowable(() -> ctx.actor("lasting", SpecsTest_LastingRef.spec())))));
            for (var thrown : new Throwable[] {
                child.get(),
                catchThrowable(() -> system.actor("lasting", SpecsTest_LastingRef.spec())),
                catchThrowable(() -> system.actor(SpecsTest_LastingRef.spec()))
            }) {
                assertThat(thrown)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("Lasting")
                        .hasMessageContaining("@Durable")
                        .hasMessageContaining(".durable(false)");
            }
            var mortal = system.actor("mortal", SpecsTest_LastingRef.spec().durable(false));
            assertThat(mortal.ask(new Lasting.Count())).isEqualTo(1);
        }
    }

    @Test
    void whatIsNotDurableDoesNotBecomeSoAtSpawn() {
        assertThatThrownBy(() -> PuppetRef.spec(new Script()).durable(true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Puppet is not @Durable");
    }

    @Test
    void aSpecIsACopyWithAChange() {
        var spec = PuppetRef.spec(new Script());
        var changed = spec.stashCapacity(3);
        assertThat(spec.stashCapacity()).isEqualTo(10_000);
        assertThat(changed.stashCapacity()).isEqualTo(3);
        assertThat(changed).hasToString("spec of Puppet");
    }

    @Test
    void aBuilderTakesOnlyNamesAndTimesThatMakeSense() {
        assertThatThrownBy(() -> ActorSystem.builder().name("  "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("blank");
        for (var bad : new Duration[] {Duration.ZERO, Duration.ofSeconds(-1)}) {
            assertThatThrownBy(() -> ActorSystem.builder().askTimeout(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("longer than zero")
                    .hasMessageContaining(bad.toString());
        }
        try (var system = ActorSystem.builder().name("shop").build();
                var unnamed = ActorSystem.create()) {
            assertThat(system.name()).isEqualTo("shop");
            assertThat(unnamed.name()).isEqualTo("casty");
        }
    }
}

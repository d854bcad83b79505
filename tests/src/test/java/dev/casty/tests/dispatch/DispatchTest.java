package dev.casty.tests.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.UnionRef;
import dev.casty.testkit.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each message reaches the handler that is meant for it. */
class DispatchTest {
    @Test
    void twoHundredMessagesReachTheirHandlers() {
        Simulation.run(1, sim -> {
            var wide = UnionRef.of(List.of(sim.system().actor("wide", WideRef.spec())));
            for (int i = 0; i < Wide.MESSAGES; i++) {
                assertThat(wide.ask(messageOfWide(i))).isEqualTo(i);
            }
        });
    }

    @Test
    void subclassesOfAnOpenClassReachTheClosestHandler() {
        with(mixed -> {
            assertThat(mixed.ask(new Mixed.Open())).isEqualTo("open Open");
            assertThat(mixed.ask(new Mixed.Open() {})).isEqualTo("open ");
            assertThat(mixed.ask(new Mixed.Opener())).isEqualTo("opener Opener");
            assertThat(mixed.ask(new Mixed.Openest())).isEqualTo("opener Openest");
            // Whatever the static type of the variable is.
            Mixed.Open hidden = new Mixed.Openest();
            assertThat(mixed.ask(hidden)).isEqualTo("opener Openest");
        });
    }

    @Test
    void subclassesOfAnAbstractClassAreTakenToo() {
        with(mixed -> assertThat(mixed.ask(new Mixed.Derived())).isEqualTo("base Derived"));
    }

    @Test
    void enumsWithBodiesAreMessages() {
        with(mixed -> {
            assertThat(mixed.ask(Mixed.Operation.PLAIN)).isEqualTo(1);
            assertThat(mixed.ask(Mixed.Operation.WITH_BODY)).isEqualTo(2);
        });
    }

    @Test
    void genericRecordsAreMessages() {
        with(mixed -> assertThat(mixed.ask(new Mixed.Box<>(List.of("a", "b")))).isEqualTo("a+b"));
    }

    @Test
    void theMostSpecificHandlerWinsAndTheOthersAreFallbacks() {
        with(mixed -> {
            assertThat(mixed.ask(new Mixed.Dog())).isEqualTo("dog");
            assertThat(mixed.ask(new Mixed.Cat())).isEqualTo("animal Cat");
            assertThat(mixed.ask(new Mixed.Owl())).isEqualTo("animal Owl");
        });
    }

    @Test
    void handlersAreInheritedAndOverridden() {
        with(mixed -> {
            assertThat(mixed.ask(new Ancestor.Inherited())).isEqualTo("inherited");
            assertThat(mixed.ask(new Ancestor.Overridden())).isEqualTo("mine");
            assertThat(mixed.ask(new Chatty.Hello("you"))).isEqualTo("hello you");
        });
    }

    private static Object messageOfWide(int number) {
        try {
            var constructor =
                    Class.forName(Wide.class.getName() + "$M" + number).getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private interface Body {
        void run(MixedRef mixed);
    }

    private static void with(Body body) {
        Simulation.run(1, sim -> body.run(sim.system().actor("mixed", MixedRef.spec())));
    }
}

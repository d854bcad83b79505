package dev.casty.tests.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.ActorSystem;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final int TRIES = 2_000;

    @Test
    void anActorThatHasSaidItStopsLeavesItsNameToTheNext() {
        try (var system = ActorSystem.create()) {
            for (int i = 0; i < TRIES; i++) {
                GuestRef early = system.actor("guest", GuestRef.spec());
                early.ask(new Guest.Leave());

                GuestRef late = system.actor("guest", GuestRef.spec());

                assertThat(late).isNotEqualTo(early);
                assertThat(late.ask(new Guest.Greet())).isEqualTo(1);
                system.stop(late);
            }
        }
    }

    @Test
    void aStoppedActorLeavesItsNameToTheNext() {
        try (var system = ActorSystem.create()) {
            for (int i = 0; i < TRIES; i++) {
                GuestRef early = system.actor("guest", GuestRef.spec());
                system.stop(early);

                GuestRef late = system.actor("guest", GuestRef.spec());

                assertThat(late).isNotEqualTo(early);
                assertThat(late.ask(new Guest.Greet())).isEqualTo(1);
                system.stop(late);
            }
        }
    }
}

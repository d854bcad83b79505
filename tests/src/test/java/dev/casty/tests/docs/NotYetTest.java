package dev.casty.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casty.ActorSystem;
import org.junit.jupiter.api.Test;

/** What the README says that this version does not do. */
class NotYetTest {
    @Test
    void aDurableActorSaysWhereItsStateCouldBeKept() {
        try (var system = ActorSystem.create()) {
            assertThatThrownBy(() -> system.actor("diary", DiaryRef.spec()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Diary")
                    .hasMessageContaining("journal(FileJournal.at(path))")
                    .hasMessageContaining(".durable(false)");
        }
    }

    @Test
    void aDurableActorRunsWithoutItsJournalWhenTold() {
        try (var system = ActorSystem.create()) {
            DiaryRef diary = system.actor("diary", DiaryRef.spec().durable(false));

            assertThat(diary.ask(new Diary.Write("dear diary"))).isEqualTo(1);
        }
    }
}

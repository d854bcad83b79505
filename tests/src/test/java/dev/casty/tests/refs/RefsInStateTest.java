package dev.casty.tests.refs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.casty.ActorSystem;
import dev.casty.SystemEvent;
import dev.casty.journal.MemoryJournal;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Refs that a durable actor keeps mean, after a restart of the system, whoever has their paths then. */
class RefsInStateTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MemoryJournal journal = new MemoryJournal();

    private ActorSystem system() {
        return ActorSystem.builder().journal(journal).build();
    }

    @Test
    void refsOfAllKindsMeanTheSamePathsAfterARestart() {
        try (var system = system()) {
            var ear = system.actor("ear", EarRef.spec());
            var contacts = system.actor("contacts", ContactsRef.spec());
            contacts.ask(new Contacts.Keep("ear", ear));
            contacts.ask(new Contacts.Keep("inner", ear.ask(new Ear.Inner())));
            contacts.ask(new Contacts.KeepAll(ear, ear.or(ear), ear.as(Ear.Heard.class), EarsRef.of(ear)));
        }
        try (var system = system()) {
            var ear = system.actor("ear", EarRef.spec());
            var inner = ear.ask(new Ear.Inner());
            system.actor("contacts", ContactsRef.spec()).ask(new Contacts.Tell("hello"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ear.ask(new Ear.All())).isEqualTo(Collections.nCopies(5, "hello")));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(inner.ask(new Ear.All())).containsExactly("hello"));
        }
    }

    @Test
    void whereNobodyHasThePathAnyMoreThereIsADeadLetter() {
        try (var system = system()) {
            var ear = system.actor("ear", EarRef.spec());
            system.actor("contacts", ContactsRef.spec()).ask(new Contacts.Keep("ear", ear));
        }
        try (var system = system()) {
            var letters = new ConcurrentLinkedQueue<SystemEvent.DeadLetter>();
            system.events().subscribe(SystemEvent.DeadLetter.class, letters::add);
            system.actor("contacts", ContactsRef.spec()).ask(new Contacts.Tell("hello"));
            await().atMost(PATIENCE).until(() -> !letters.isEmpty());
            assertThat(letters.element().path()).isEqualTo("/ear");
            assertThat(letters.element().reason()).contains("nobody has that path");
        }
    }

    @Test
    void anAskerDoesNotOutliveItsSystem() {
        try (var system = system()) {
            var contacts = system.actor("contacts", ContactsRef.spec());
            var unused = contacts.askAsync(new Contacts.Wait());
            contacts.ask(new Contacts.Tell(""));
        }
        try (var system = system()) {
            var letters = new ConcurrentLinkedQueue<SystemEvent.DeadLetter>();
            system.events().subscribe(SystemEvent.DeadLetter.class, letters::add);
            system.actor("contacts", ContactsRef.spec()).ask(new Contacts.TellAsker("too late"));
            await().atMost(PATIENCE).until(() -> !letters.isEmpty());
            assertThat(letters.element().message()).isEqualTo("too late");
        }
    }
}

package dev.casty.tests.puppet;

import dev.casty.ActorSystem;
import dev.casty.SystemEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a system told its subscribers. */
public final class Recorder {
    private final List<SystemEvent> events = new CopyOnWriteArrayList<>();

    /** Records from now on. */
    public Recorder(ActorSystem system) {
        system.events().subscribe(SystemEvent.class, events::add);
    }

    /** All events of this kind so far. */
    public <E extends SystemEvent> List<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The dead letters' messages. */
    public List<Object> deadLetters() {
        return of(SystemEvent.DeadLetter.class).stream()
                .map(SystemEvent.DeadLetter::message)
                .toList();
    }

    /** All events, in order. */
    public List<SystemEvent> all() {
        return List.copyOf(events);
    }
}

package dev.casty.runtime.system;

import dev.casty.ActorStoppedException;
import dev.casty.SystemEvent;
import dev.casty.runtime.ask.Ask;
import dev.casty.runtime.ask.Asked;
import dev.casty.runtime.ask.BlockingAsk;
import dev.casty.runtime.cell.Asking;
import dev.casty.spi.ActorType;
import dev.casty.spi.Target;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An actor of this system that is known by its path alone, because that was read from a journal: whoever has it when something is
 * sent. Equal to others of the same path, and to no ref that came from a spawn.
 */
record PathTarget(LocalSystem system, String path, ActorType<?, ?> type) implements Target, Asked {
    @Override
    public void tell(Object message) {
        Asking.tell(this, message);
    }

    @Override
    public @Nullable Object ask(Object message, @Nullable Duration timeout) {
        return Asking.ask(system, this, message, timeout);
    }

    @Override
    public <T extends @Nullable Object> CompletableFuture<T> askAsync(Object message, @Nullable Duration timeout) {
        return Asking.askAsync(system, this, message, timeout);
    }

    @Override
    public void deliver(Object element) {
        var names = List.of(path.split("/", -1));
        var top = names.size() < 2 ? null : system.topLevel(names.get(1));
        if (top != null) {
            top.deliverTo(names.subList(2, names.size()), type, element);
        } else if (element instanceof Ask ask) {
            var text = path + " did not handle " + Ask.name(ask.message()) + ": nobody has that path now";
            ask.fail(() -> new ActorStoppedException(text, null));
        } else {
            deadLetter(element, "nobody has that path now");
        }
    }

    @Override
    public void deadLetter(Object message, String reason) {
        system.eventBus().publish(new SystemEvent.DeadLetter(path, message, reason));
    }

    @Override
    public @Nullable BlockingAsk waitsIn() {
        return null;
    }
}

package dev.casty.runtime.ask;

import org.jspecify.annotations.Nullable;

/** Somebody who is asked, and may wait. */
final class FakeActor implements Participant {
    private final String path;
    private @Nullable BlockingAsk waitsIn;

    FakeActor(String path) {
        this.path = path;
    }

    void waitIn(BlockingAsk ask) {
        waitsIn = ask;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public @Nullable BlockingAsk waitsIn() {
        return waitsIn;
    }
}

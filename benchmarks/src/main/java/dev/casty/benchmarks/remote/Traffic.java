package dev.casty.benchmarks.remote;

import dev.casty.benchmarks.workload.Work;

/** What goes to the other process, and what comes back. */
enum Traffic implements Work {
    /** Asks of a plain thread, one after the other. */
    ONE(1, 1 << 16, 76),
    /** Asks, {@link #IN_FLIGHT} at a time. */
    WINDOW(Traffic.IN_FLIGHT, 1 << 22, 28),
    /** Messages without an answer; the last is followed by an ask. */
    TELLS(1 << 12, 1 << 23, Traffic.TELL_BYTES);

    /** How many asks are in flight where there are many. */
    static final int IN_FLIGHT = 1024;
    /** What a message without an answer takes, with everything around it that a stream of them needs. */
    static final int TELL_BYTES = 64;
    /** The characters of the text in such a message; the rest are its number, its type, its recipient, and their lengths. */
    static final int TEXT_LENGTH = 42;

    private final long step;
    private final long most;
    private final int bytes;

    Traffic(long step, long most, int bytes) {
        this.step = step;
        this.most = most;
        this.bytes = bytes;
    }

    /** What Casty's nodes send for each message, with the head of a frame if it has one for itself; the answer takes some less. */
    int bytes() {
        return bytes;
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public long most() {
        return most;
    }
}

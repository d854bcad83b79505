package dev.casty.runtime.dispatch;

/** Something that a dispatcher runs: an actor that has mail. It sees to it that it is never submitted twice at a time. */
public interface Task {
    /** Runs it: handles a batch of its mail. Doesn't throw, virtual machine errors aside. */
    void run();

    /** As {@link #run()}, told by whose thread: so it need not look that up. */
    default void run(Runner runner) {
        run();
    }
}

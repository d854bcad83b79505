package dev.casty.cluster;

/** What was thrown on another node: its class and its text, without its stack trace, which is in that node's log. */
public final class RemoteFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String className;

    /**
     * With what the other node tells.
     *
     * @param className the full name of the class of what was thrown
     * @param text what its {@code toString()} gave
     */
    public RemoteFailure(String className, String text) {
        super(text, null, false, false);
        this.className = className;
    }

    /** The full name of the class of what was thrown. */
    public String className() {
        return className;
    }
}

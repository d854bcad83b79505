package dev.casty.tests.puppet;

/** For what fails on purpose, where the failure is not what is tested. */
public final class Quietly {
    private Quietly() {}

    /** Does it. */
    public static void quietly(Script.Step step) {
        try {
            step.run();
        } catch (Throwable expected) {
            // That was the purpose.
        }
    }
}

package dev.casty.benchmarks.startup;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * How long a JVM took, by the clock of the one that started it.
 *
 * @param answerMillis until it printed its first character
 * @param endMillis until it had ended
 */
record StartUp(double answerMillis, double endMillis) {
    private static final double NANOS_A_MILLI = 1e6;
    private static final long TIMEOUT_SECONDS = 30;

    /**
     * Starts the program once.
     *
     * @throws IllegalStateException if it failed or hung
     */
    static StartUp of(Program program) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var process = new ProcessBuilder(program.command())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        CompletableFuture.delayedExecutor(TIMEOUT_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        try (var output = process.getInputStream()) {
            int first = output.read();
            long answered = System.nanoTime();
            output.readAllBytes();
            int status = process.waitFor();
            long ended = System.nanoTime();
            if (status != 0 || first != program.answer()) {
                throw new IllegalStateException(
                        "%s ended with status %d and printed %d".formatted(program, status, first));
            }
            return new StartUp((answered - begin) / NANOS_A_MILLI, (ended - begin) / NANOS_A_MILLI);
        }
    }
}

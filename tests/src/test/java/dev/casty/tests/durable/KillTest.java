package dev.casty.tests.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that are killed at random moments, one after the other with the same journal: {@code -Dcasty.kills=1000} for the
 * long version.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("casty.kills", 25);
    private static final long SEED = Long.getLong("casty.seed", System.nanoTime());

    @TempDir
    Path directory;

    private final int[] acknowledged = new int[Tallies.ACTORS];

    @Test
    void noAcknowledgedChangeIsLostOrDoneTwiceOrByHalves() throws Exception {
        var random = new SplittableRandom(SEED);
        int total = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            total += runAndKill(random.nextInt(1, 1_000), random.nextInt(0, 5_000_000));
            check("kill " + kill + ", seed " + SEED);
        }
        assertThat(total).isPositive();
        System.out.println(KILLS + " kills, " + total + " acknowledged changes, seed " + SEED);
    }

    /** Lets it print so many lines, and a little more. How many it has printed. */
    private int runAndKill(int lines, int nanos) throws IOException, InterruptedException {
        var output = directory.resolve("acknowledged.txt");
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tallies.class.getName(),
                        directory.resolve("journal").toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> !process.isAlive() || Files.size(output) > lines * 5L);
            LockSupport.parkNanos(nanos);
        } finally {
            process.destroyForcibly().waitFor();
        }
        // The last line may be cut.
        var text = Files.readString(output);
        var whole = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        whole.forEach(this::note);
        return whole.size();
    }

    private void note(String line) {
        var parts = line.split(" ");
        acknowledged[Integer.parseInt(parts[0])] = Integer.parseInt(parts[1]);
    }

    private void check(String when) {
        try (var system = Tallies.open(directory.resolve("journal"))) {
            for (int actor = 0; actor < Tallies.ACTORS; actor++) {
                var both = system.actor("tally-" + actor, TallyRef.spec()).ask(new Tally.State());
                int count = both.count();
                assertThat(count)
                        .as("%s, actor %d", when, actor)
                        .isBetween(acknowledged[actor], acknowledged[actor] + 1);
                assertThat(both.numbers())
                        .as("%s, actor %d", when, actor)
                        .containsExactlyElementsOf(IntStream.rangeClosed(Math.max(1, count - 99), count)
                                .boxed()
                                .toList());
                acknowledged[actor] = count;
            }
        }
    }
}

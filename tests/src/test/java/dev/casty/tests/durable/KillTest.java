package dev.casty.tests.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that are killed at random moments, one after the other with the same journal: {@code -Dcasty.kills=1000} for the
 * long version.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("casty.kills", 40);
    private static final long SEED = Long.getLong("casty.seed", System.nanoTime());

    @TempDir
    Path directory;

    private final int[] acknowledged = new int[Tallies.ACTORS];
    private final int[][] handed = new int[Tallies.PURSES][Tallies.PURSES];
    private final int[][] given = new int[Tallies.PURSES][Tallies.PURSES];

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
            await().atMost(Duration.ofMinutes(5)) // a JVM starts slowly where others are busy
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
        var parts = Stream.of(line.split(" ")).mapToInt(Integer::parseInt).toArray();
        if (parts.length == 2) {
            acknowledged[parts[0]] = parts[1];
        } else {
            handed[parts[0]][parts[1]] = parts[2];
        }
    }

    private void check(String when) {
        try (var system = Tallies.open(directory.resolve("journal"))) {
            for (int actor = 0; actor < Tallies.ACTORS; actor++) {
                checkTally(Tallies.tally(system, actor).ask(new Tally.State()), actor, when + ", actor " + actor);
            }
            var purses = IntStream.range(0, Tallies.PURSES)
                    .mapToObj(each -> Tallies.purse(system, each).ask(new Purse.Look()))
                    .toList();
            for (int from = 0; from < Tallies.PURSES; from++) {
                checkPurse(purses.get(from), when + ", purse " + from);
                for (int to : Tallies.receivers(from)) {
                    checkHanded(purses, from, to, when + ", from " + from + " to " + to);
                }
            }
        }
    }

    private void checkTally(Tally.Both both, int actor, String when) {
        int count = both.count();
        assertThat(count).as(when).isBetween(acknowledged[actor], acknowledged[actor] + 1);
        assertThat(both.numbers())
                .as(when)
                .containsExactlyElementsOf(IntStream.rangeClosed(Math.max(1, count - 99), count)
                        .boxed()
                        .toList());
        acknowledged[actor] = count;
    }

    /** Its fields agree with each other. */
    private static void checkPurse(Purse.Contents purse, String when) {
        int given = purse.given().values().stream().mapToInt(each -> each).sum();
        assertThat(purse.coinsLessGifts()).as(when).isEqualTo(-given);
        if (!purse.lines().isEmpty()) {
            var last = purse.lines().getLast().substring(1).split(" ");
            var changed = purse.lines().getLast().startsWith("-") ? purse.given() : purse.received();
            assertThat(changed).as(when).containsEntry(last[0], Integer.parseInt(last[1]));
        }
    }

    /** What was acknowledged both know; the receiver knows of nothing of which the giver does not. */
    private void checkHanded(List<Purse.Contents> purses, int from, int to, String when) {
        int given = purses.get(from).given().getOrDefault("purse-" + to, 0);
        int received = purses.get(to).received().getOrDefault("purse-" + from, 0);
        assertThat(received).as(when).isBetween(handed[from][to], given);
        assertThat(given)
                .as(when)
                .isBetween(this.given[from][to], Math.max(this.given[from][to], handed[from][to]) + 1);
        handed[from][to] = received;
        this.given[from][to] = given;
    }
}

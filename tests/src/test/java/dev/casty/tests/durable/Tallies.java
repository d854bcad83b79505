package dev.casty.tests.durable;

import dev.casty.ActorSystem;
import dev.casty.journal.FileJournal;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * A process that counts in many actors, and hands coins from one to another, until it is killed. It prints what was
 * acknowledged: {@code actor number}, or {@code from to number}.
 */
final class Tallies {
    static final int ACTORS = 120;
    static final int PURSES = 40;
    private static final int THREADS = 4;

    private Tallies() {}

    static ActorSystem open(Path directory) {
        // Small segments, so that there are many, and old ones are removed under way.
        return ActorSystem.builder()
                .journal(FileJournal.at(directory).segmentBytes(64 << 10))
                .build();
    }

    public static void main(String[] args) {
        var system = open(Path.of(args[0]));
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            Thread.ofPlatform().start(() -> countForEver(system, first));
            Thread.ofPlatform().start(() -> handOnForEver(system, first));
        }
    }

    static TallyRef tally(ActorSystem system, int number) {
        return system.actor("tally-" + number, TallyRef.spec());
    }

    static PurseRef purse(ActorSystem system, int number) {
        return system.actor("purse-" + number, PurseRef.spec());
    }

    /** The purses to which one hands coins. */
    static int[] receivers(int from) {
        return new int[] {(from + 1) % PURSES, (from + 7) % PURSES};
    }

    private static void countForEver(ActorSystem system, int first) {
        var next = new int[ACTORS];
        for (int actor = first; actor < ACTORS; actor += THREADS) {
            next[actor] = tally(system, actor).ask(new Tally.State()).count() + 1;
        }
        while (true) {
            // All at once, so that much is on its way when the end comes.
            CompletableFuture<?>[] answers = new CompletableFuture<?>[ACTORS];
            for (int actor = first; actor < ACTORS; actor += THREADS) {
                answers[actor] = tally(system, actor).askAsync(new Tally.Add(next[actor]));
            }
            for (int actor = first; actor < ACTORS; actor += THREADS) {
                answers[actor].join();
                System.out.println(actor + " " + next[actor]);
                next[actor]++;
            }
        }
    }

    private static void handOnForEver(ActorSystem system, int first) {
        while (true) {
            for (int from = first; from < PURSES; from += THREADS) {
                var given = purse(system, from).ask(new Purse.Look()).given();
                for (int to : receivers(from)) {
                    int number = given.getOrDefault("purse-" + to, 0) + 1;
                    var coin = new Purse.Hand(number, "purse-" + from, "purse-" + to, purse(system, to));
                    System.out.println(
                            from + " " + to + " " + purse(system, from).ask(coin));
                }
            }
        }
    }
}

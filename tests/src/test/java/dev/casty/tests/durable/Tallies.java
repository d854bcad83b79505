package dev.casty.tests.durable;

import dev.casty.ActorSystem;
import dev.casty.journal.FileJournal;
import java.nio.file.Path;

/** A process that counts in many actors until it is killed, and prints what was acknowledged. */
final class Tallies {
    static final int ACTORS = 24;
    private static final int THREADS = 6;

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
        }
    }

    private static void countForEver(ActorSystem system, int first) {
        var next = new int[ACTORS];
        while (true) {
            for (int actor = first; actor < ACTORS; actor += THREADS) {
                TallyRef tally = system.actor("tally-" + actor, TallyRef.spec());
                if (next[actor] == 0) {
                    next[actor] = tally.ask(new Tally.State()).count() + 1;
                }
                tally.ask(new Tally.Add(next[actor]));
                System.out.println(actor + " " + next[actor]);
                next[actor]++;
            }
        }
    }
}

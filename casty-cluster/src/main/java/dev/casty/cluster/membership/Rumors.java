package dev.casty.cluster.membership;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What is to be passed on: the latest about each peer, as often as it takes until probably all have heard it (SWIM §4.1).
 *
 * <p>The newest goes first, whatever waits. With those first that were told least, as SWIM has it, each rumor of a thousand that
 * come at once would be told once before any is told twice, and one that matters would creep from node to node. What does not get its
 * turn is made up for by {@link AntiEntropy}.
 */
final class Rumors {
    /** So that a message is small whatever happens: some 40 bytes each. */
    static final int MOST = 8;
    /** How many wait. Where it is more, others know of the oldest by now. */
    static final int MAX_WAITING = 2_000;
    /** How many times the logarithm of the number of nodes one is passed on. */
    private static final int MULTIPLIER = 4;

    /** The newest last. */
    private final LinkedHashMap<Peer, Told> waiting = new LinkedHashMap<>();

    private static final class Told {
        private final Rumor rumor;
        private int times;

        Told(Rumor rumor) {
            this.rumor = rumor;
        }
    }

    /** News: takes the place of what was said of that peer before. */
    void add(Rumor rumor) {
        waiting.remove(rumor.peer());
        waiting.putLast(rumor.peer(), new Told(rumor));
        if (waiting.size() > MAX_WAITING) {
            waiting.pollFirstEntry();
        }
    }

    /** Some to go along with a message, among so many live nodes. */
    List<Rumor> take(int nodes) {
        int often = MULTIPLIER * (int) Math.ceil(Math.log10(nodes + 1.0));
        var taken = new ArrayList<Rumor>();
        var newest = waiting.sequencedValues().reversed().iterator();
        while (newest.hasNext() && taken.size() < MOST) {
            var told = newest.next();
            taken.add(told.rumor);
            if (++told.times >= often) {
                newest.remove();
            }
        }
        return taken;
    }
}

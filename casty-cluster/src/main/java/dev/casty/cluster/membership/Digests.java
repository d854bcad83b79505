package dev.casty.cluster.membership;

import dev.casty.cluster.placement.StableHash;
import java.util.Arrays;
import java.util.List;

/**
 * What this node believes, in a few numbers: the same for all who take the same peers for alive, in the same incarnations. Each
 * peer belongs to one part of {@value #PARTS}, so that two nodes who differ in a few peers need not tell each other of all.
 */
final class Digests {
    static final int PARTS = 64;
    /** All parts, as a set of bits. */
    static final long ALL = -1;
    /** Where there are so few, one number for all of them takes less than a number for each part. */
    private static final int FEW = 32;

    private final long[] sums = new long[PARTS];
    private int counted;

    /** Which part a peer belongs to. */
    static int partOf(Peer peer) {
        return (int) (StableHash.mix(peer.uid()) & (PARTS - 1));
    }

    void add(Rumor rumor) {
        if (rumor.status().isLive()) {
            sums[partOf(rumor.peer())] += digestOf(rumor);
            counted++;
        }
    }

    void remove(Rumor rumor) {
        if (rumor.status().isLive()) {
            sums[partOf(rumor.peer())] -= digestOf(rumor);
            counted--;
        }
    }

    private static long digestOf(Rumor rumor) {
        long address = StableHash.of(rumor.peer().address().toString());
        return StableHash.numbered(StableHash.numbered(address, rumor.peer().uid()), rumor.incarnation());
    }

    /** The sum of everything, or the sums of the parts. */
    List<Long> toCompare() {
        return counted <= FEW ? whole() : Arrays.stream(sums).boxed().toList();
    }

    /** The sum of everything. */
    List<Long> whole() {
        return List.of(Arrays.stream(sums).sum());
    }

    /** In which parts another one believes something else, as a set of bits. */
    long differences(List<Long> others) {
        if (others.size() != PARTS) {
            return others.equals(whole()) ? 0 : ALL;
        }
        long differences = 0;
        for (int part = 0; part < PARTS; part++) {
            if (others.get(part) != sums[part]) {
                differences |= 1L << part;
            }
        }
        return differences;
    }
}

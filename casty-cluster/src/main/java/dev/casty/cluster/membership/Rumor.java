package dev.casty.cluster.membership;

/**
 * Something that is said of a peer, and spreads.
 *
 * @param peer of whom
 * @param status what
 * @param incarnation which of its incarnations that is said of: a peer that is slandered says that the next one is alive, and
 *     nobody but itself may begin one
 * @param accuser the uid of who was the first to say so; of a suspicion, independent accusers count more than one
 */
public record Rumor(Peer peer, Status status, int incarnation, long accuser) {
    /** Whether this is to be believed rather than what was said before. */
    boolean overrides(Rumor before) {
        if (before.status == Status.LEFT) {
            return false;
        }
        return incarnation > before.incarnation
                || incarnation == before.incarnation && status.compareTo(before.status) > 0;
    }
}

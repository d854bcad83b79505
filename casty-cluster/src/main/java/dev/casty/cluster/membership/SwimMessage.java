package dev.casty.cluster.membership;

import java.util.List;

/** What nodes tell each other about who is alive. Each message says who sends it and carries a few rumors along. */
public sealed interface SwimMessage {
    /** Who sends it. */
    Peer from();

    /** What goes along. */
    List<Rumor> rumors();

    /** Are you there? {@code to} may be another process by now. */
    record Ping(Peer from, Peer to, long number, List<Rumor> rumors) implements SwimMessage {}

    /** The answer to the ping of this number, or to the request to make it. */
    record Ack(Peer from, long number, List<Rumor> rumors) implements SwimMessage {}

    /** Ask that one for me: I hear nothing from it (SWIM §3.1). */
    record PingRequest(Peer from, Peer target, long number, List<Rumor> rumors) implements SwimMessage {}

    /** I hear nothing from it either, but you hear me (Lifeguard §IV.A). */
    record Nack(Peer from, long number, List<Rumor> rumors) implements SwimMessage {}

    /** The one you mean is gone: at its address it is me now. */
    record Mistaken(Peer from, Peer meant, List<Rumor> rumors) implements SwimMessage {}

    /** Nothing but rumors. */
    record Gossip(Peer from, List<Rumor> rumors) implements SwimMessage {}

    /**
     * What the sender believes, in a few numbers: one for all, or one for each of 64 parts of all peers. Who believes something
     * else answers with {@link State}.
     */
    record Compare(Peer from, List<Long> digests, List<Rumor> rumors) implements SwimMessage {}

    /**
     * All that the sender believes, of all peers or of some parts.
     *
     * @param wanted the parts of which it wants to be told the same, as a set of bits
     */
    record State(Peer from, long wanted, List<Rumor> rumors) implements SwimMessage {}
}

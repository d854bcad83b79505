package dev.casty.cluster.authority.register;

import dev.casty.cluster.authority.Register;

/** What proposers and acceptors say to each other. May be lost, come twice, late and in any order. */
public sealed interface RegisterMessage {
    /** Which register it is about. */
    String name();

    /** The attempt. */
    Ballot ballot();

    /** From a proposer. */
    sealed interface Request extends RegisterMessage {}

    /** From an acceptor. */
    sealed interface Response extends RegisterMessage {}

    /** Take no part in older attempts; and what have you accepted? */
    record Prepare(String name, Ballot ballot) implements Request {}

    /** Accept this, unless there is a newer attempt. */
    record Accept(String name, Ballot ballot, Register register) implements Request {}

    /**
     * Promised.
     *
     * @param accepted in which attempt {@code register} was accepted
     */
    record Promise(String name, Ballot ballot, Ballot accepted, Register register) implements Response {}

    /** Accepted. */
    record Accepted(String name, Ballot ballot) implements Response {}

    /** There is a newer attempt. */
    record Rejected(String name, Ballot ballot, Ballot newer) implements Response {}
}

package dev.casty.cluster.transport;

import java.util.Arrays;

/** Why two nodes do not come together. */
public enum Refusal {
    /** The dialer belongs to another cluster. */
    OTHER_CLUSTER(1, "other cluster", "nodes of one cluster need the same cluster id"),
    /** The two have no version of the protocol in common. */
    NO_COMMON_VERSION(
            2, "no common version of the protocol", "bring both to versions of Casty that are next to each other"),
    /** The dialer means another node, which this one is not. */
    NOT_THIS_NODE(3, "not this node", "the name leads to a node that is known by another address"),
    /** A node has dialed itself, by another name. */
    ITSELF(4, "itself", "one of the addresses leads back to this node"),
    /** There is a better connection between the two already. Nothing is wrong. */
    DUPLICATE(5, "connected already", "nothing to be done"),
    /** The acceptor speaks TLS only. */
    TLS_REQUIRED(6, "this node speaks TLS only", "give all nodes of the cluster the same security"),
    /** One side speaks TLS, and the other does not. */
    TLS_NOT_SPOKEN(7, "this node does not speak TLS", "give all nodes of the cluster the same security"),
    /** The certificate does not stand for the host at which the node says it can be reached. */
    WRONG_IDENTITY(
            8,
            "the certificate does not name the host of the node",
            "a node's certificate has to have the host of its advertised address among its alternative names"),
    /** So many nodes have dialed from one IP address that no further one is let in. */
    TOO_MANY_NODES(
            9,
            "too many nodes from one address",
            "more nodes than are allowed share a machine or a NAT, or somebody claims to be many"),
    /** The handshake of TLS failed: no certificate, one of another authority, or an expired one. */
    UNTRUSTED(0, "TLS failed", "both nodes need a certificate of the same authority that has not expired"),
    /** Refused for a reason that a later version has. */
    UNKNOWN(255, "unknown reason", "see what the other node logs"),
    /** What came is not how nodes greet. */
    MALFORMED(0, "no handshake of a node", "something else than a node of Casty connects here, or a fault in between"),
    /** The handshake did not end in time. */
    TOO_SLOW(
            0,
            "handshake too slow",
            "the network or one of the nodes is overloaded, or somebody only holds connections open"),
    /** Too many connections had not ended their handshake. */
    TOO_MANY(0, "too many handshakes at once", "many nodes start at once, or somebody only holds connections open");

    private final int code;
    private final String text;
    private final String help;

    /** With code 0 it is not told to the other side. */
    Refusal(int code, String text, String help) {
        this.code = code;
        this.text = text;
        this.help = help;
    }

    int code() {
        return code;
    }

    String text() {
        return text;
    }

    String help() {
        return help;
    }

    static Refusal of(int code) {
        return Arrays.stream(values())
                .filter(each -> each.code == code && code != 0)
                .findFirst()
                .orElse(UNKNOWN);
    }
}

package dev.casty.cluster.replication;

import dev.casty.cluster.Consistency;
import dev.casty.cluster.wire.MalformedException;
import java.util.Locale;

/**
 * The name of a replicated actor, and what it promises: both together tell it apart from others.
 *
 * @param consistency when a change counts
 * @param replicas how many copies there are
 * @param name as users know it; of a child, those of its parents before it, with slashes between them
 */
public record ReplicaName(Consistency consistency, int replicas, String name) {
    private static final String SEPARATOR = ":/";

    /** The name of a key. */
    public static ReplicaName parse(String key) {
        int dash = key.indexOf('-');
        int colon = key.indexOf(SEPARATOR);
        if (dash > 0 && colon == dash + 2) {
            int replicas = key.charAt(dash + 1) - '0';
            for (var each : Consistency.values()) {
                if (prefixOf(each).equals(key.substring(0, dash)) && isCount(replicas)) {
                    return new ReplicaName(each, replicas, key.substring(colon + SEPARATOR.length()));
                }
            }
        }
        throw new MalformedException("'" + key + "' is no key of a replicated actor, such as quorum-3:/cart");
    }

    /** Whether this is such a key. */
    public static boolean isKey(String text) {
        int colon = text.indexOf(SEPARATOR);
        return colon > 2 && text.charAt(colon - 2) == '-' && isCount(text.charAt(colon - 1) - '0');
    }

    private static boolean isCount(int replicas) {
        return replicas >= Shard.MIN_REPLICAS && replicas <= Shard.MAX_REPLICAS;
    }

    private static String prefixOf(Consistency consistency) {
        return consistency.name().toLowerCase(Locale.ROOT);
    }

    /** What its state is kept under, and its path: {@code quorum-3:/cart}. */
    public String key() {
        return prefixOf(consistency) + "-" + replicas + SEPARATOR + name;
    }

    /** The shard to which it belongs: that of its topmost parent, with whom it lives. */
    public Shard shard() {
        return Shard.of(consistency, replicas, root());
    }

    /** The key of its topmost parent; its own, if it has none. */
    public String root() {
        int slash = name.indexOf('/');
        return slash < 0 ? key() : new ReplicaName(consistency, replicas, name.substring(0, slash)).key();
    }
}

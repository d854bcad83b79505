package dev.casty.cluster.authority;

import java.util.concurrent.CompletableFuture;

/**
 * Registers with names, which all nodes see alike: each operation takes effect at one moment between its call and the completion of its
 * future (they are linearizable). That is what consensus engines and databases have; a node needs no more of them.
 *
 * <p>Any thread may call. Futures complete on any thread. They fail with {@link AuthorityUnavailableException} when it is not known in time
 * whether the operation took effect: it may have, or may later.
 */
public interface Authority {
    /** What a register holds. */
    CompletableFuture<Register> read(String name);

    /**
     * Writes a register if it still has this version. What it holds afterwards: the new value with the next version, or what was in the
     * way. Of two who write at once one succeeds.
     *
     * @param version that of what the caller has read; 0 if nothing was ever written
     * @param value no larger than 64 KiB
     */
    CompletableFuture<Register> change(String name, long version, byte[] value);
}

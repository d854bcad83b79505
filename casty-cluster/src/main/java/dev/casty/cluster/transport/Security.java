package dev.casty.cluster.transport;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** How the connections of a node are protected. The same for all nodes of a cluster. */
public sealed interface Security {
    /** Not at all, and so only on addresses that no other machine reaches. */
    record LoopbackOnly() implements Security {}

    /** Not at all, on any address: whoever reaches it and knows the cluster's id can be a node. Only where the network is safe. */
    record Insecure() implements Security {}

    /**
     * TLS 1.3, with a certificate on either side. It has to be of the cluster's own authority, which vouches for nobody else, and it
     * has to name the host at which its node says it can be reached, as a DNS name or an IP address among its alternative names.
     *
     * <p>The files are PEM. When they change, new connections use what is in them; those that are there stay.
     *
     * @param certificate this node's certificate, and after it those in between it and the authority's, if there are any
     * @param key its private key, as PKCS#8 without a password
     * @param authority the certificates of the authority; several while one takes over from another
     * @param reload how often the files are looked at, 10 s by default
     */
    record MutualTls(Path certificate, Path key, Path authority, Duration reload) implements Security {
        /** The default of {@link #reload}. */
        static final Duration DEFAULT_RELOAD = Duration.ofSeconds(10);

        public MutualTls {
            Objects.requireNonNull(certificate, "certificate");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(authority, "authority");
            if (!reload.isPositive()) {
                throw new IllegalArgumentException("files are looked at after a time longer than zero, not " + reload);
            }
        }
    }
}

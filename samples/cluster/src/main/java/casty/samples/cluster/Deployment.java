package casty.samples.cluster;

import dev.casty.cluster.ClusterConfig;
import dev.casty.cluster.ClusterTls;
import java.nio.file.Path;

/** How nodes are configured that are not all on one machine. */
final class Deployment {
    private Deployment() {}

    static ClusterConfig node(Path folder) {
        // region tls
        return ClusterConfig.lan()
                .bindHost("10.0.0.5")
                .seeds("10.0.0.6:7100", "10.0.0.7:7100")
                .tls(new ClusterTls(
                        folder.resolve("node-1.pem"), folder.resolve("node-1.key"), folder.resolve("authority.pem")))
                .build();
        // endregion tls
    }
}

package dev.casty.cluster.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.casty.cluster.ClusterConfig;
import dev.casty.cluster.ClusterSystem;
import dev.casty.cluster.ClusterTls;
import dev.casty.cluster.JoinTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes with the files that the program makes. */
class ClusterOfMadeCertificatesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void make() {
        Run.ca(folder);
        Run.node(folder, "one", "127.0.0.1");
    }

    private static ClusterConfig.Builder config(Path folder, String name) {
        return ClusterConfig.local()
                .port(0)
                .tls(new ClusterTls(
                        folder.resolve(name + ".pem"), folder.resolve(name + ".key"), folder.resolve("authority.pem")));
    }

    private static ClusterSystem join(ClusterSystem seed, ClusterConfig.Builder config) {
        return ClusterSystem.start(config.seeds(seed.address().toString()).build());
    }

    @Test
    void nodesOfOneAuthorityFormACluster() {
        Run.node(folder, "other", "localhost,127.0.0.1");
        try (var one = ClusterSystem.start(config(folder, "one").build());
                var other = join(one, config(folder, "other"))) {
            assertThat(other.members()).hasSize(2);
            await().until(() -> one.members().size() == 2);
        }
    }

    @Test
    void aNodeOfAnotherHostStaysOutside() {
        Run.node(folder, "other", "127.0.0.2,localhost");
        expectOutside(config(folder, "other"));
    }

    @Test
    void aNodeOfAnotherAuthorityStaysOutside() {
        var elsewhere = folder.resolve("elsewhere");
        Run.ca(elsewhere);
        Run.node(elsewhere, "other", "127.0.0.1");
        expectOutside(config(elsewhere, "other"));
    }

    private void expectOutside(ClusterConfig.Builder config) {
        try (var one = ClusterSystem.start(config(folder, "one").build())) {
            assertThatThrownBy(() -> join(one, config.joinTimeout(Duration.ofSeconds(1))))
                    .isInstanceOf(JoinTimeoutException.class);
            assertThat(one.members()).hasSize(1);
        }
    }
}

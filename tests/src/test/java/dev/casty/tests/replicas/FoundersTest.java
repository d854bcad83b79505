package dev.casty.tests.replicas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casty.cluster.ClusterConfig;
import dev.casty.cluster.ClusterScope;
import dev.casty.cluster.ClusterSystem;
import dev.casty.cluster.QuorumUnavailableException;
import dev.casty.journal.MemoryJournal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nodes that are configured to agree on owners do, as soon as all of them have been there once. */
class FoundersTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private final List<ClusterSystem> systems = new ArrayList<>();
    private String[] founders = {};

    @BeforeEach
    void choosePorts() throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        for (int i = 0; i < 3; i++) {
            sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        founders =
                sockets.stream().map(each -> "127.0.0.1:" + each.getLocalPort()).toArray(String[]::new);
        for (var each : sockets) {
            each.close();
        }
    }

    @AfterEach
    void close() {
        systems.reversed().forEach(ClusterSystem::close);
    }

    private ClusterSystem start(int port, MemoryJournal journal) {
        var config = ClusterConfig.local().port(port).founders(founders).journal(journal);
        if (!systems.isEmpty()) {
            config.seeds(systems.getFirst().address());
        }
        var system = ClusterSystem.start(config.build());
        systems.add(system);
        return system;
    }

    private ClusterSystem startFounder(int number) {
        return start(Integer.parseInt(founders[number].split(":")[1]), new MemoryJournal());
    }

    private static TallyRef tally(ClusterSystem system) {
        return system.actor("tally", TallyRef.spec().scope(ClusterScope.replicas(3)));
    }

    @Test
    void thereAreReplicatedActorsWhenAllFoundersHaveMet() {
        var first = tally(startFounder(0));
        startFounder(1);
        assertThatThrownBy(() -> first.ask(new Tally.Add(1)))
                .as("one founder is not there yet")
                .isInstanceOf(QuorumUnavailableException.class);
        startFounder(2);
        Awaitility.await()
                .atMost(PATIENT)
                .ignoreExceptions()
                .until(() -> first.ask(new Tally.All()).isEmpty());
        first.ask(new Tally.Add(7));
        var other = start(0, new MemoryJournal());
        Awaitility.await()
                .atMost(PATIENT)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(tally(other).ask(new Tally.All()))
                        .as("a node that is no founder")
                        .containsExactly(7L));
    }

    @Test
    void withoutFoundersTheyAreRefusedWithWhatToWrite() {
        var system = ClusterSystem.start(ClusterConfig.local().port(0).build());
        systems.add(system);
        assertThatThrownBy(() -> tally(system))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Tally")
                .hasMessageContaining(".founders(\"node-1:7100\"");
    }

    @Test
    void aFounderHasAJournal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterConfig.lan().founders("127.0.0.1:7100").build())
                .withMessageContaining("must outlive its process")
                .withMessageContaining("journal(FileJournal.at(path))");
    }

    @Test
    void foundersAreAFewDifferentNodes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterConfig.lan().founders("a:1", "a:1").build())
                .withMessageContaining("one to 5 different nodes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterConfig.lan()
                        .founders("a:1", "b:1", "c:1", "d:1", "e:1", "f:1")
                        .build())
                .withMessageContaining("one to 5 different nodes");
    }
}

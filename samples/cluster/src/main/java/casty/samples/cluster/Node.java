package casty.samples.cluster;

import dev.casty.AskException;
import dev.casty.cluster.ClusterConfig;
import dev.casty.cluster.ClusterScope;
import dev.casty.cluster.ClusterSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** One process of the shop: visits the pages whose names it reads, until there are no more. */
final class Node {
    private Node() {}

    /** With the address of a node that is there already; the first one has none. */
    public static void main(String[] seeds) throws IOException {
        // region node
        var config = ClusterConfig.local().port(0).seeds(seeds).build();
        try (var system = ClusterSystem.start(config)) {
            system.onMemberEvent(event -> System.out.println(event.kind() + " " + event.member()));
            System.out.println("READY " + system.address());
            var names = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var name = names.readLine(); name != null; name = names.readLine()) {
                visit(system, name);
            }
        }
        // endregion node
    }

    // region visit
    private static void visit(ClusterSystem system, String name) {
        PageRef page = system.actor(name, PageRef.spec().scope(ClusterScope.cluster()));
        try {
            var visited = page.ask(new Page.Visit("ada"));
            System.out.println("VISITED " + visited.nodeId() + " " + visited.visits());
        } catch (AskException e) {
            System.out.println("FAILED " + e.getMessage());
        }
    }
    // endregion visit
}

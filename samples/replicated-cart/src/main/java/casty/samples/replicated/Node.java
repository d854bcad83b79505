package casty.samples.replicated;

import dev.casty.AskTimeoutException;
import dev.casty.cluster.ClusterConfig;
import dev.casty.cluster.ClusterScope;
import dev.casty.cluster.ClusterSystem;
import dev.casty.cluster.QuorumUnavailableException;
import dev.casty.journal.FileJournal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** One process of the shop: takes the orders that it reads, until there are no more. */
final class Node {
    private Node() {}

    /** With a folder for its journal, its port, and the addresses of all three nodes. */
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        var nodes = List.of(arguments).subList(2, arguments.length).toArray(String[]::new);
        // region node
        var config = ClusterConfig.local()
                .port(port)
                .seeds(nodes)
                .founders(nodes)
                .journal(FileJournal.at(folder))
                .build();
        // endregion node
        try (var system = ClusterSystem.start(config)) {
            System.out.println("READY " + system.address());
            var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var line = orders.readLine(); line != null; line = orders.readLine()) {
                var words = line.split(" ", 3);
                var total = take(system, words[0], new Cart.Order(words[1], Integer.parseInt(words[2])));
                System.out.println("TOTAL " + total.nodeId() + " " + total.orders() + " " + total.cents());
            }
        }
    }

    // region take
    private static Cart.Total take(ClusterSystem system, String name, Cart.Order order) {
        CartRef cart = system.actor(name, CartRef.spec().scope(ClusterScope.replicas(3)));
        while (true) {
            try {
                return cart.ask(order);
            } catch (QuorumUnavailableException | AskTimeoutException e) {
                // Nobody knows whether it was taken. A cart takes an order once, so asking again does no harm.
                System.err.println("asking again: " + e.getMessage());
            }
        }
    }
    // endregion take
}

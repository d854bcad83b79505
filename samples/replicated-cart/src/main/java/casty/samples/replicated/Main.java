package casty.samples.replicated;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A shop of three processes, of which one is killed in the middle of a stream of orders, and at last all of them. */
final class Main {
    private static final int CENTS = 250;

    private final Path folder;
    private final List<String> addresses = new ArrayList<>();
    private final List<NodeProcess> nodes = new ArrayList<>();

    private Main(Path folder) throws IOException {
        this.folder = folder;
        for (int i = 0; i < 3; i++) {
            addresses.add("127.0.0.1:" + freePort());
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new Main(Files.createTempDirectory("replicated-cart")).run();
    }

    private void run() throws IOException, InterruptedException {
        startAll();
        var cart = cartOn(2);
        System.out.println(
                "a cart lives on node 3, and has " + order(0, cart, 1, 100).orders() + " orders");
        nodes.get(2).kill();
        System.out.println("node 3 is killed");
        var total = order(0, cart, 101, 200);
        System.out.println("the cart is on another node: " + !total.nodeId().equals(addresses.get(2)));
        System.out.println("it has " + total.orders() + " orders, of " + total.cents() + " cents");

        for (var each : nodes) {
            each.kill();
        }
        System.out.println("all nodes are killed, and started again");
        startAll();
        total = order(1, cart, 201, 201);
        System.out.println("the cart has " + total.orders() + " orders, of " + total.cents() + " cents");
        for (var each : nodes) {
            each.close();
        }
    }

    private void startAll() throws IOException {
        nodes.clear();
        for (var each : addresses) {
            nodes.add(new NodeProcess(folder.resolve("node-" + addresses.indexOf(each)), each, addresses));
        }
        for (var each : nodes) {
            each.awaitReady();
        }
    }

    /** Orders with these numbers, one after the other, at a node. */
    private Cart.Total order(int node, String cart, int first, int last) throws IOException {
        for (int i = first; i < last; i++) {
            nodes.get(node).order(cart, new Cart.Order("order-" + i, CENTS));
        }
        return nodes.get(node).order(cart, new Cart.Order("order-" + last, CENTS));
    }

    /** The name of a cart that lives on a node: where one lives, its name decides. Its first order is there already. */
    private String cartOn(int number) throws IOException {
        for (var name : IntStream.range(0, 1000).mapToObj(i -> "cart-" + i).toList()) {
            if (order(0, name, 1, 1).nodeId().equals(addresses.get(number))) {
                return name;
            }
        }
        throw new IllegalStateException("no cart lives on node " + (number + 1) + ", of 1,000");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package casty.samples.cluster;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A shop of three processes, of which one is killed. */
final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (var first = NodeProcess.start();
                var second = NodeProcess.start(first.address());
                var third = NodeProcess.start(second.address())) {
            var nodes = List.of(first.address(), second.address(), third.address());
            System.out.println("node 2 joined: " + first.await("JOINED").equals(second.address()));
            System.out.println("node 3 joined: " + first.await("JOINED").equals(third.address()));

            var page = pageOn(third, first);
            System.out.println("a page on node 3, visited from node 1: " + visits(first.visit(page)));
            System.out.println("the same page, visited from node 2: " + visits(second.visit(page)));

            third.kill();
            System.out.println(
                    "node 3 is killed; node 1 notices: " + first.await("FAILED").equals(third.address()));
            var visited = first.visit(page);
            System.out.println("the page is on another node: " + (nodes.indexOf(visited[0]) < 2));
            System.out.println("and begins anew: " + visits(visited));
        }
    }

    /** The name of a page that lives on a node: where one lives, its name decides. */
    private static String pageOn(NodeProcess node, NodeProcess visitor) throws IOException {
        for (var name : IntStream.range(0, 1000).mapToObj(i -> "page-" + i).toList()) {
            if (visitor.visit(name)[0].equals(node.address())) {
                return name;
            }
        }
        throw new IllegalStateException("no page lives on " + node.address() + ", of 1,000");
    }

    private static String visits(String[] visited) {
        return Arrays.asList(visited).getLast() + " visits";
    }
}

package casty.samples.replicated;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link Node} in a process of its own. */
final class NodeProcess implements AutoCloseable {
    private final String address;
    private final Process process;
    private final BufferedReader output;
    private final PrintWriter input;

    /** Starts it: one of these nodes, with its journal in a folder. */
    NodeProcess(Path folder, String address, List<String> nodes) throws IOException {
        this.address = address;
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Node.class.getName(),
                folder.toString(),
                address.substring(address.lastIndexOf(':') + 1)));
        command.addAll(nodes);
        process = new ProcessBuilder(command)
                .redirectError(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile())
                .start();
        output = process.inputReader(StandardCharsets.UTF_8);
        input = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    /** Waits until it has joined. */
    void awaitReady() throws IOException {
        await("READY");
    }

    private String await(String word) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(word + " ")) {
                return line.substring(word.length() + 1);
            }
        }
        throw new IOException("the node at " + address + " has ended without a word about " + word);
    }

    /** Lets it take an order. */
    Cart.Total order(String cart, Cart.Order order) throws IOException {
        input.println(cart + " " + order.id() + " " + order.cents());
        var said = await("TOTAL").split(" ", 3);
        return new Cart.Total(Integer.parseInt(said[1]), Integer.parseInt(said[2]), said[0]);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it leave the cluster and end. */
    @Override
    public void close() throws IOException {
        input.close();
        while (process.isAlive() && output.readLine() != null) {
            // until it has ended
        }
    }
}

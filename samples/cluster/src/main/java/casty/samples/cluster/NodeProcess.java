package casty.samples.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A {@link Node} in a process of its own. */
final class NodeProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final PrintWriter input;
    private final String address;

    private NodeProcess(Process process) throws IOException {
        this.process = process;
        output = process.inputReader(StandardCharsets.UTF_8);
        input = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        address = await("READY");
    }

    static NodeProcess start(String... seeds) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Node.class.getName()));
        command.addAll(List.of(seeds));
        return new NodeProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    String address() {
        return address;
    }

    /** Reads what it prints until this is said; what comes after it on the line. */
    String await(String word) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(word + " ")) {
                return line.substring(word.length() + 1);
            }
        }
        throw new IOException("the node at " + address + " has ended without a word about " + word);
    }

    /** Lets it visit a page: where that is, and how many visits it has had. */
    String[] visit(String page) throws IOException {
        input.println(page);
        return await("VISITED").split(" ");
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

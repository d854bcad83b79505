package dev.casty.benchmarks.remote;

import dev.casty.benchmarks.fork.ForkedJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The JVM that a fork talks to. It ends when its standard input does. */
final class OtherProcess implements AutoCloseable {
    private static final String READY = "READY ";

    private final Process process;
    private final String address;

    /** Starts a server of this kind. Returns when it listens. */
    OtherProcess(Server server, String heap, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ForkedJvm.tool("java"),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                server.name()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        address = awaitReady();
    }

    private String awaitReady() throws IOException {
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
        }
        throw new IOException("the other process has ended before it was ready");
    }

    /** Where it listens. */
    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Called in that JVM. */
    public static void main(String[] args) throws Exception {
        System.out.println(READY + Server.valueOf(args[0]).listen(Arrays.copyOfRange(args, 1, args.length)));
        while (System.in.read() >= 0) {
            // Whoever has started it is there.
        }
        Runtime.getRuntime().halt(0);
    }
}

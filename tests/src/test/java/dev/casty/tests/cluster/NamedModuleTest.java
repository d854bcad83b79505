package dev.casty.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is a named module, on a module path, in a JVM of its own. */
class NamedModuleTest {
    private static final List<String> NEEDED =
            List.of("casty-annotations", "casty-runtime", "casty-cluster", "jspecify", "netty-", "slf4j-api");

    @TempDir
    private Path folder;

    @Test
    void theActorsThatAModuleProvidesAreFoundByItsNodes() throws Exception {
        source("module-info.java", """
            module app {
                requires dev.casty.cluster;

                provides dev.casty.spi.ActorTypes with
                        app.CastyActorTypes;
            }
            """);
        source("app/Counter.java", """
            package app;

            import dev.casty.annotation.Actor;
            import dev.casty.annotation.On;

            @Actor
            final class Counter {
                record Add(int number) {}

                private int sum;

                @On
                int add(Add order) {
                    return sum += order.number();
                }
            }
            """);
        source("app/Main.java", """
            package app;

            import dev.casty.cluster.ClusterScope;
            import dev.casty.cluster.DevelopmentCluster;

            final class Main {
                public static void main(String... args) {
                    int sum = 0;
                    try (var cluster = DevelopmentCluster.start(2)) {
                        for (int i = 0; i < 20; i++) {
                            var spec = CounterRef.spec().scope(ClusterScope.cluster());
                            var counter = cluster.node(i % 2).actor("counter-" + i, spec);
                            sum += counter.ask(new Counter.Add(1));
                        }
                    }
                    System.out.println("sum " + sum);
                }
            }
            """);
        var classes = folder.resolve("classes");
        var compiler = new ArrayList<>(List.of("-proc:full", "-processorpath", System.getProperty("java.class.path")));
        compiler.addAll(List.of("-d", classes.toString(), "--module-path", modulePath()));
        try (var files = Files.walk(folder.resolve("src"))) {
            files.filter(Files::isRegularFile).map(Path::toString).forEach(compiler::add);
        }
        assertThat(run("javac", compiler)).endsWith("exit status 0");

        var program = List.of("--module-path", classes + File.pathSeparator + modulePath(), "--module", "app/app.Main");
        assertThat(run("java", program)).contains("sum 20").endsWith("exit status 0");
    }

    private void source(String path, String text) throws IOException {
        var file = folder.resolve("src").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String modulePath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> NEEDED.stream().anyMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String run(String tool, List<String> arguments) throws Exception {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", tool).toString()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return output + "exit status " + process.exitValue();
    }
}

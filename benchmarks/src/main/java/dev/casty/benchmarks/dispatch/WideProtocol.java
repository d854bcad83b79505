package dev.casty.benchmarks.dispatch;

import dev.casty.ActorRef;
import dev.casty.ActorSpec;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;

/**
 * An actor with so many messages as one likes, written, compiled with the processor and loaded on the spot: two hundred
 * records would be no pleasure to keep in a source file.
 */
@SuppressWarnings("ArrayRecordComponent") // for the loop that is measured
public record WideProtocol(ActorSpec<?> spec, Object[] messages) {
    private static final int COUNTED_AT_ONCE = 1_000;

    /** An actor that takes {@code size} kinds of messages and counts what it handles in a static {@code long}. */
    static WideProtocol ofSize(int size) throws IOException, ReflectiveOperationException {
        var folder = Files.createTempDirectory("casty-wide");
        compile(folder, size);
        return load(folder, size);
    }

    /** Compiles the protocol of this size into the folder, which may hold others too. */
    public static void compile(Path folder, int size) throws IOException {
        var root = classes(folder, size);
        var file =
                Files.writeString(Files.createDirectories(root.resolve("wide")).resolve("Wide.java"), source(size));
        compile(file, root);
    }

    /** Loads the protocol of this size, which was compiled into the folder. */
    public static WideProtocol load(Path folder, int size) throws IOException, ReflectiveOperationException {
        var urls = new URL[] {classes(folder, size).toUri().toURL()};
        var loader = new URLClassLoader(urls, ActorRef.class.getClassLoader());
        var messages = new Object[size];
        for (int i = 0; i < size; i++) {
            messages[i] = loader.loadClass("wide.Wide$M" + i).getConstructor().newInstance();
        }
        var spec = (ActorSpec<?>)
                loader.loadClass("wide.WideRef").getMethod("spec").invoke(null);
        return new WideProtocol(spec, messages);
    }

    private static Path classes(Path folder, int size) {
        return folder.resolve(Integer.toString(size));
    }

    /** How many messages its actor has handled, a multiple of {@value #COUNTED_AT_ONCE}: the rest is not known yet. */
    public long handled() throws ReflectiveOperationException {
        return spec.type().actorClass().getField("handled").getLong(null);
    }

    private static String source(int size) {
        var source = new StringBuilder("""
            package wide;
            import dev.casty.annotation.*;
            @Actor public final class Wide {
              public static volatile long handled;
              int left = %1$d;
              public Wide() {}
              void done() { if (--left == 0) { left = %1$d; handled += left; } }
            """.formatted(COUNTED_AT_ONCE));
        for (int i = 0; i < size; i++) {
            source.append("  public record M%1$d() {}%n  @On void on(M%1$d msg) { done(); }%n".formatted(i));
        }
        return source.append("}\n").toString();
    }

    private static void compile(Path file, Path folder) throws IOException {
        var javac = ToolProvider.getSystemJavaCompiler();
        var path = System.getProperty("java.class.path");
        var output = new StringWriter();
        try (var files = javac.getStandardFileManager(null, Locale.ROOT, null)) {
            var options = new ArrayList<>(
                    List.of("-proc:full", "-cp", path, "-processorpath", path, "-d", folder.toString()));
            if (!javac.getTask(output, files, null, options, null, files.getJavaFileObjects(file))
                    .call()) {
                throw new IllegalStateException(output.toString());
            }
        }
    }
}

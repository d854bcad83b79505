package dev.casty.tests.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.tests.docs.Compiled;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A mistake that is made in casty-cluster, for a test that has to find it: its sources are changed, compiled, and loaded in place of the real ones. */
final class SeededBug {
    private static final Path SOURCES = Path.of("../casty-cluster/src/main/java/dev/casty/cluster");

    private final Map<String, String> sources = new LinkedHashMap<>();

    /** Writes this in place of that, which must be there once. */
    SeededBug change(String file, String that, String to) {
        var source = sources.computeIfAbsent(file, SeededBug::read);
        assertThat(source.split(Pattern.quote(that), -1))
                .as("%s says '%s' once; if it was rewritten, seed the bug anew", file, that)
                .hasSize(2);
        sources.put(file, source.replace(that, to));
        return this;
    }

    private static String read(String file) {
        try {
            return Files.readString(SOURCES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An object of this class, in a world of its own in which the mistake was made. */
    Object newInstance(Class<?> type, Path folder) throws IOException, ReflectiveOperationException {
        var byName = new HashMap<String, String>();
        sources.forEach((file, text) -> byName.put(Path.of(file).getFileName().toString(), text));
        var compiled = Compiled.of(folder, byName, "-proc:none");
        assertThat(compiled.succeeded()).as(compiled.output()).isTrue();
        // Before the real ones, and with a class loader that knows nothing of those that are loaded already.
        var path = new ArrayList<>(List.of(folder.toUri().toURL()));
        for (var each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            path.add(urlOf(each));
        }
        var loader = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        var constructor = loader.loadClass(type.getName()).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private static URL urlOf(String path) throws MalformedURLException {
        return Path.of(path).toUri().toURL();
    }
}

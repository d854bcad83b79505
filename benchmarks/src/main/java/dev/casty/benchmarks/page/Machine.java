package dev.casty.benchmarks.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the figures come from. */
public final class Machine {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final Path LOAD = Path.of("/proc/loadavg");

    private Machine() {}

    /** The processor, the operating system and the JDK. */
    public static String describe() {
        return "%s, %d cores, %s %s; JDK %s (%s)"
                .formatted(
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version(),
                        System.getProperty("java.vm.vendor"));
    }

    /** How busy the machine is: the load average of the last minute, or {@code "unknown"}. */
    public static String load() {
        try {
            var line = Files.readString(LOAD);
            return line.substring(0, line.indexOf(' '));
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String processor() {
        try (var lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}

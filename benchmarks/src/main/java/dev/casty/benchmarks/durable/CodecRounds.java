package dev.casty.benchmarks.durable;

import dev.casty.benchmarks.fork.Reading;
import dev.casty.benchmarks.fork.Timing;
import dev.casty.benchmarks.micro.CodecRoundTrip;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * {@link CodecRoundTrip}: nanoseconds to write and to read a record of three fields. JMH starts a JVM for each, which it tells
 * not to optimize away what is measured.
 */
final class CodecRounds {
    /** The names of the readings. */
    static final String WRITE = "write";

    static final String READ = "read";

    private CodecRounds() {}

    /** By one of the three ways, as the names of the methods end. */
    static List<Reading> measure(String way, Timing timing) throws RunnerException {
        return List.of(measure(WRITE, way, timing), measure(READ, way, timing));
    }

    private static Reading measure(String direction, String way, Timing timing) throws RunnerException {
        var options = new OptionsBuilder()
                .include(CodecRoundTrip.class.getName().replace(".", "\\.") + "\\." + direction + way + "$")
                .forks(1)
                .warmupIterations(1)
                .warmupTime(time(timing.warmUp().toMillis()))
                .measurementIterations(timing.iterations())
                .measurementTime(time(timing.iteration().toMillis()))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        var result = new Runner(options).runSingle().getPrimaryResult();
        if (!result.getScoreUnit().toLowerCase(Locale.ROOT).equals("ns/op")) {
            throw new IllegalStateException(result.getScoreUnit());
        }
        return new Reading(direction, result.getScore());
    }

    private static TimeValue time(long millis) {
        return TimeValue.milliseconds(millis);
    }
}

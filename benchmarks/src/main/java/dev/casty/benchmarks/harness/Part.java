package dev.casty.benchmarks.harness;

import dev.casty.benchmarks.durable.DurableForks;
import dev.casty.benchmarks.fairness.FairnessForks;
import dev.casty.benchmarks.flat.FlatForks;
import dev.casty.benchmarks.page.Section;
import dev.casty.benchmarks.remote.RemoteForks;
import dev.casty.benchmarks.startup.StartUps;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be measured without the rest, and has sections of its own on the page, in this order. */
enum Part {
    /** Whole workloads of Casty and its peers. */
    WORKLOADS {
        @Override
        Section measure(Options options) throws IOException, InterruptedException {
            return new Workloads(options).measure();
        }
    },
    /** How late others are while actors keep every worker busy. */
    FAIRNESS {
        @Override
        Section measure(Options options) throws IOException, InterruptedException {
            return new FairnessForks(options.plan()).measure();
        }
    },
    /** What a tell costs as actors, messages and behaviours become many. */
    FLAT {
        @Override
        Section measure(Options options) throws IOException, InterruptedException {
            return new FlatForks(options.plan()).measure();
        }
    },
    /** What state costs that survives: to change it, to have it back, to keep it. */
    DURABLE {
        @Override
        Section measure(Options options) throws IOException, InterruptedException {
            return new DurableForks(options.plan(), options.disk()).measure();
        }
    },
    /** What messages to another process cost. */
    REMOTE {
        @Override
        Section measure(Options options) throws IOException, InterruptedException {
            return new RemoteForks(options.plan()).measure();
        }
    },
    /** How long a JVM takes until an actor has answered. */
    START_UP {
        @Override
        Section measure(Options options) throws IOException, InterruptedException {
            return new StartUps(options.plan()).measure();
        }
    };

    abstract Section measure(Options options) throws IOException, InterruptedException;

    /** As the command line calls it, such as {@code "start-up"}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable Part ofId(String id) {
        return Arrays.stream(values())
                .filter(part -> Objects.equals(part.id(), id))
                .findFirst()
                .orElse(null);
    }
}

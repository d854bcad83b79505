package dev.casty.tests.puppet;

import dev.casty.ActorContext;
import dev.casty.ActorRef;
import dev.casty.Directive;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What a {@link Puppet} or {@link Guardian} does in its hooks, and what it did; shared by all instances of one. */
public final class Script {
    /** Something to do in a hook. */
    @FunctionalInterface
    public interface Step {
        /** Does it. */
        void run() throws Throwable;
    }

    /** Something to do in a hook that has a context. */
    @FunctionalInterface
    public interface ContextStep {
        /** Does it. */
        void run(ActorContext<?> context) throws Throwable;
    }

    /** What a parent says to the failure of a child. */
    @FunctionalInterface
    public interface Verdict {
        /** Says it. */
        Directive of(ActorRef child, Throwable cause) throws Throwable;
    }

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final AtomicInteger instances = new AtomicInteger();

    /** In the constructor. */
    public volatile Step onConstruct = () -> {};
    /** In {@code @OnStart}. */
    public volatile ContextStep onStart = ctx -> {};
    /** In {@code @PostRestart}. */
    public volatile ContextStep onPostRestart = ctx -> {};
    /** In {@code @PreRestart}. */
    public volatile ContextStep onPreRestart = ctx -> {};
    /** In {@code @OnStop}. */
    public volatile ContextStep onStop = ctx -> {};
    /** In {@code @OnChildFailure}. */
    public volatile Verdict onChildFailure = (child, cause) -> null;

    /** The number of a new instance, from 1. */
    int newInstance() {
        return instances.incrementAndGet();
    }

    /** How many instances were made. */
    public int instances() {
        return instances.get();
    }

    /** Notes something. */
    public void note(String text) {
        log.add(text);
    }

    /** What was noted so far. */
    public List<String> log() {
        return List.copyOf(log);
    }

    /** Forgets what was noted and made so far. */
    public void forget() {
        log.clear();
        instances.set(0);
    }
}

package dev.casty.benchmarks.remote;

import dev.casty.benchmarks.workload.Scenario;
import dev.casty.benchmarks.workload.Window;
import dev.casty.cluster.ClusterConfig;
import dev.casty.cluster.ClusterScope;
import dev.casty.cluster.ClusterSystem;

/** Two nodes of a cluster; a plain thread of one talks to an actor on the other. */
final class CastyNodes implements Scenario {
    private static final String NAME = "clerk";

    private final Traffic traffic;
    private final ClusterSystem node;
    private final ClerkRef clerk;
    private final String text = "x".repeat(Traffic.TEXT_LENGTH);
    private long noted;

    CastyNodes(Traffic traffic, String server) {
        this.traffic = traffic;
        node = ClusterSystem.start(ClusterConfig.local().port(0).seeds(server).build());
        clerk = node.actor(NAME, ClerkRef.spec().scope(ClusterScope.cluster()));
    }

    /** In the other process. */
    static String listen() {
        var node = ClusterSystem.start(ClusterConfig.local().port(0).build());
        var clerk =
                node.actor(NAME, ClerkRef.spec().scope(ClusterScope.cluster().onThisNode()));
        clerk.ask(new Clerk.Count());
        return node.address().toString();
    }

    @Override
    public long run(long size) {
        return switch (traffic) {
            case ONE -> one(size);
            case WINDOW -> Window.ask(Traffic.IN_FLIGHT, size, i -> clerk.askAsync(new Clerk.Question(1)));
            case TELLS -> tells(size);
        };
    }

    private long one(long size) {
        long sum = 0;
        for (long i = 0; i < size; i++) {
            sum += clerk.ask(new Clerk.Question(1));
        }
        return sum;
    }

    private long tells(long size) {
        for (long i = 0; i < size; i++) {
            clerk.send(new Clerk.Note(i, text));
        }
        long before = noted;
        noted = clerk.ask(new Clerk.Count());
        return noted - before;
    }

    @Override
    public void close() {
        node.close();
    }
}

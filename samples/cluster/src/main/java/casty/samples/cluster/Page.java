package casty.samples.cluster;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.cluster.ClusterSystem;

// region page
/** Counts who has looked at a page of the shop. */
@Actor
final class Page {
    record Visit(String visitor) {}

    record Visited(int visits, String nodeId) {}

    private int visits;

    @On
    Visited visit(Visit visit, PageContext ctx) {
        visits++;
        return new Visited(visits, ClusterSystem.of(ctx.system()).nodeId());
    }
}
// endregion page

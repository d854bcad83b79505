package casty.samples.children;

import dev.casty.annotation.Actor;
import dev.casty.annotation.MultiChildStrategy;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;
import dev.casty.annotation.Supervised;
import java.util.ArrayList;
import java.util.List;

// region storeroom
/** Shelves that lean on each other: when one falls, so do those after it. */
@Actor
@Supervised(children = MultiChildStrategy.REST_FOR_ONE)
final class Storeroom {
    record GetShelves() {}

    private final List<ShelfRef> shelves = new ArrayList<>();

    @OnStart
    void build(StoreroomContext ctx) {
        for (String name : List.of("left", "middle", "right")) {
            shelves.add(ctx.actor(name, ShelfRef.spec()));
        }
    }

    @On
    List<ShelfRef> shelves(GetShelves query) {
        return List.copyOf(shelves);
    }
}
// endregion storeroom

package casty.samples.children;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

/** A place for so many boxes. */
@Actor
final class Shelf {
    record Put(String box) {}

    record Collapse() {}

    record CountBoxes() {}

    private int boxes;

    @On
    void put(Put box) {
        boxes++;
    }

    @On
    void collapse(Collapse mishap) {
        throw new IllegalStateException("too heavy");
    }

    @On
    int boxes(CountBoxes query) {
        return boxes;
    }
}

package casty.samples.children;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

/** A place for boxes that are not too heavy. */
@Actor
final class Shelf {
    record Put(int kilograms) {}

    record CountBoxes() {}

    private int boxes;

    @On
    void put(Put box) {
        if (box.kilograms() > 50) {
            throw new IllegalArgumentException("too heavy");
        }
        boxes++;
    }

    @On
    int boxes(CountBoxes query) {
        return boxes;
    }
}

package dev.casty.benchmarks.fairness;

import dev.casty.ActorSystem;
import java.util.Locale;

/** What keeps the workers busy. */
enum Load {
    /** More actors than cores, each of which always has a message. */
    CHATTER("actors that tell themselves and each other for ever") {
        @Override
        Saturation begin(ActorSystem system) {
            return Chatter.begin(system);
        }
    },
    /** One actor, which always has more messages than it may handle in a turn. */
    FLOOD("one actor flooded by two platform threads") {
        @Override
        Saturation begin(ActorSystem system) {
            return Flood.begin(system);
        }
    };

    private final String title;

    Load(String title) {
        this.title = title;
    }

    abstract Saturation begin(ActorSystem system);

    /** As the readings and the names of files call it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a reader's table calls it. */
    String title() {
        return title;
    }
}

package dev.casty.tests.durable;

import dev.casty.Behavior;
import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A durable actor with something of everything, whose state is what hostile bytes are tried on. */
@Actor
@Durable
class Hoard {
    record Count() {}

    enum Metal {
        GOLD,
        SILVER
    }

    sealed interface Piece {}

    record Ring(Metal metal, double carats, Optional<String> engraving) implements Piece {
        Ring {
            if (carats < 0) {
                throw new IllegalArgumentException("carats below zero: " + carats);
            }
        }
    }

    record Chest(String name, List<Piece> pieces, Map<Metal, Long> coins) implements Piece {}

    int visits;
    long worth;
    float weight;

    @Nullable
    String owner;

    @Nullable
    BigDecimal price;

    @Nullable
    Instant since;

    @Nullable
    Piece best;

    byte[] map = {};
    int[][] floor = {};
    List<Piece> pieces = new ArrayList<>();
    Map<String, Chest> chests = new HashMap<>();
    Set<UUID> seen = new LinkedHashSet<>();
    final Deque<Duration> naps = new ArrayDeque<>();

    @On
    int count(Count question) {
        return pieces.size();
    }

    static final class Asleep implements Behavior {
        final Duration duration;
        final List<Piece> below;

        Asleep(Duration duration, List<Piece> below) {
            this.duration = duration;
            this.below = below;
        }

        @On
        int count(Count question) {
            return below.size();
        }
    }
}

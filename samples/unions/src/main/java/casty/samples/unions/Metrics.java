package casty.samples.unions;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.HashMap;
import java.util.Map;

@Actor
final class Metrics {
    record Count(String event) {}

    record GetCount(String event) {}

    private final Map<String, Integer> counts = new HashMap<>();

    @On
    void count(Count event) {
        counts.merge(event.event(), 1, Integer::sum);
    }

    @On
    int count(GetCount query) {
        return counts.getOrDefault(query.event(), 0);
    }
}

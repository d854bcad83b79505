package casty.samples.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where carts are kept while the shop is closed: stands in for a database. */
final class Shelf {
    private final Map<String, List<String>> carts = new ConcurrentHashMap<>();

    List<String> load(String customer) {
        return carts.getOrDefault(customer, List.of());
    }

    void save(String customer, List<String> items) {
        carts.put(customer, List.copyOf(items));
    }
}

// expect: nothing
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

@Actor
@Durable(exclude = {"cache", "tools"})
final class AllOfThisIsState {
    enum Colour {
        RED
    }

    record Tree(String name, List<Tree> children) {}

    sealed interface Node<T> {
        record Leaf<T>(T value) implements Node<T> {}

        record Fork<T>(Node<T> left, Node<T> right) implements Node<T> {}
    }

    record Pair<A, B>(A first, B second) {}

    record Add(AllOfThisIsStateRef ref) {}

    static Thread shared;

    final String name;
    private final Thread constructed;
    final List<String> lines = new ArrayList<>();
    final Map<String, List<Pair<Integer, Colour>>> pairs = new HashMap<>();
    int count;
    long[][] matrix;
    Double ratio;
    Colour colour;
    BigDecimal price;
    BigInteger big;
    UUID id;
    URI uri;
    Instant at;
    ZonedDateTime zoned;
    DayOfWeek day;
    OptionalInt perhaps;
    Optional<Duration> wait;
    Deque<LocalDate> dates;
    SortedMap<String, Set<UUID>> sorted;
    Tree tree;
    Node<String> node;
    Pair<Tree, Node<Integer>> mixed;
    List<? extends Tree> bounded;
    transient Thread thread;
    private transient Object lock;
    private Thread cache;
    final Object tools = new Object();

    AllOfThisIsState(String name, Thread constructed) {
        this.name = name;
        this.constructed = constructed;
    }

    @On
    void add(Add msg) {}
}

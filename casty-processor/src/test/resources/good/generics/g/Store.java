package g;

import dev.casty.ReplyTo;
import dev.casty.Request;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

@Actor
final class Store {
    record Pair<A, B>(A left, B right) {}

    record Find() implements Request<List<? extends Number>> {}

    record Pairs() {}

    record Grid() {}

    record Wild() {}

    static final class Outer<T> {
        final class Inner {}
    }

    record Deep() {}

    @On
    String box(Box<String> box) {
        return box.content();
    }

    @On
    int tree(Tree<?> tree) {
        return 0;
    }

    @On
    List<? extends Number> find(Find msg) {
        return List.of(1);
    }

    @On
    List<Map<String, Pair<Integer, int[]>>> pairs(Pairs msg) {
        return new ArrayList<>();
    }

    @On
    List<String>[][] grid(Grid msg) {
        return null;
    }

    @On
    CompletableFuture<? extends Number> wild(Wild msg) {
        return null;
    }

    @On
    void deep(Deep msg, ReplyTo<Outer<String>.Inner> replyTo) {}

    @On
    Pair<String, Pair<String, Integer>> pair(Pair<String, Map<String, Integer>> pair) {
        return null;
    }

    static void use(StoreRef ref) {
        String content = ref.ask(new Box<>("x"));
        List<? extends Number> found = ref.ask(new Find());
        List<Map<String, Pair<Integer, int[]>>> pairs = ref.ask(new Pairs());
        List<String>[][] grid = ref.ask(new Grid());
        Number wild = ref.ask(new Wild());
        Outer<String>.Inner inner = ref.ask(new Deep());
        ref.send(new Tree.Leaf<>("x"));
        System.out.println(content + found + pairs + grid.length + wild + inner);
    }
}

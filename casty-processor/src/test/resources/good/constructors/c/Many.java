package c;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.io.IOException;
import java.util.List;
import java.util.Map;

@Actor
public final class Many {
    record Work() {}

    public Many() {}

    Many(String... names) throws IOException {
        throw new IOException();
    }

    protected <T extends Comparable<T> & Runnable, E extends Exception> Many(List<? extends T> all, Class<E> failure) throws E {}

    @SafeVarargs
    public Many(int first, List<String>... rest) {}

    @SuppressWarnings("unchecked")
    public Many(long first, Map<String, Integer>... rest) {}

    public Many(Work work, int[][] grid, char single, byte[]... bytes) {}

    private Many(Runnable hidden) {}

    static Many hidden() {
        return new Many((Runnable) () -> {});
    }

    @On
    void work(Work msg) {}

    @SuppressWarnings("unchecked")
    static Object use() {
        return List.of(
                ManyRef.spec(),
                ManyRef.spec("a", "b"),
                ManyRef.spec(1, List.of(), List.of()),
                ManyRef.spec(1L, Map.of()),
                ManyRef.spec(new Work(), new int[0][], 'a'));
    }
}

package dev.casty.runtime.recording;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Ways to call each method of an interface, by its signature. */
final class Operations<T> {
    private final Class<? super T> type;
    private final Map<String, List<Operation<? super T>>> table = new LinkedHashMap<>();
    private final Set<String> reads = new TreeSet<>();

    Operations(Class<? super T> type) {
        this.type = type;
    }

    /** A call, whose result two targets are compared by. */
    interface Operation<T> {
        Object call(T target, Arguments in);
    }

    /** Is a way to call a method; the more of them, the more often it is called. */
    Operations<T> edit(String signature, Operation<? super T> operation) {
        table.computeIfAbsent(signature, key -> new ArrayList<>()).add(operation);
        return this;
    }

    /** Is a way to call a method that edits nothing. */
    Operations<T> read(String signature, Operation<? super T> operation) {
        reads.add(signature);
        return edit(signature, operation);
    }

    /** With all that another interface has. */
    Operations<T> with(Operations<? super T> other) {
        other.table.forEach((signature, ways) -> ways.forEach(way -> edit(signature, way)));
        reads.addAll(other.reads);
        return this;
    }

    /** Without methods that are called otherwise. */
    Operations<T> without(String... signatures) {
        table.keySet().removeAll(List.of(signatures));
        return this;
    }

    String chosen(Arguments in) {
        var signatures = List.copyOf(table.keySet());
        return signatures.get(in.random.nextInt(signatures.size()));
    }

    boolean isRead(String signature) {
        return reads.contains(signature);
    }

    Object call(String signature, T target, Arguments in) {
        var ways = table.get(signature);
        return ways.get(in.random.nextInt(ways.size())).call(target, in);
    }

    /** Any of them. */
    Object callAny(T target, Arguments in) {
        return call(chosen(in), target, in);
    }

    /** The methods that nobody calls here. */
    Set<String> missing() {
        var signatures = Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(Operations::signature)
                .collect(Collectors.toCollection(TreeSet::new));
        signatures.removeAll(table.keySet());
        return signatures;
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }
}

package dev.casty.processor.read;

import com.palantir.javapoet.ClassName;
import dev.casty.processor.model.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The classes that this compilation generates, and what unresolved names therefore mean. While the first round is read
 * none of them exists: {@code CartRef} in a constructor is a name that the compiler doesn't know.
 */
public final class GeneratedNames {
    private final Map<String, List<Entry>> bySimpleName = new HashMap<>();
    private final ImportScope imports;

    public GeneratedNames(ImportScope imports) {
        this.imports = imports;
    }

    /** What a generated class is for. */
    enum Role {
        REF,
        CONTEXT,
        DISPATCH
    }

    /** A class to generate for {@code owner}. */
    record Entry(ClassName name, Role role, ClassName owner, Visibility reach) {}

    /** What an unresolved name means. */
    sealed interface Meaning {}

    /** This generated class. */
    record Means(Entry entry) implements Meaning {}

    /** One of several. */
    record Ambiguous(List<ClassName> candidates) implements Meaning {}

    /** Nothing that is generated here. */
    record Unknown() implements Meaning {}

    /** Adds what is generated for an actor. */
    public void addActor(TypeElement actor) {
        for (var role : Role.values()) {
            add(actor, role);
        }
    }

    /** Adds what is generated for a union. */
    public void addUnion(TypeElement union) {
        add(union, Role.REF);
    }

    private void add(TypeElement owner, Role role) {
        var name = name(ClassName.get(owner), role);
        var entry = new Entry(name, role, ClassName.get(owner), Declarations.reach(owner));
        var known = bySimpleName.computeIfAbsent(name.simpleName(), any -> new ArrayList<>());
        if (known.stream().noneMatch(each -> each.owner().equals(entry.owner()))) {
            known.add(entry);
        }
    }

    /** The name of a class that is generated for {@code owner}; {@code Outer.Cart} gives {@code Outer_CartRef}. */
    static ClassName name(ClassName owner, Role role) {
        var suffix = switch (role) {
            case REF -> "Ref";
            case CONTEXT -> "Context";
            case DISPATCH -> "Dispatch";
        };
        return ClassName.get(owner.packageName(), String.join("_", owner.simpleNames()) + suffix);
    }

    /** Whether {@code owner} was the first to want a name: {@code Outer.Cart} and {@code Outer_Cart} want the same. */
    boolean isFirst(ClassName name, ClassName owner) {
        return entries(name).stream()
                .findFirst()
                .map(Entry::owner)
                .orElse(owner)
                .equals(owner);
    }

    /** What a name means that the compiler doesn't know, used in the file of {@code user}. */
    Meaning meaning(String name, String packageOfUser, Element user) {
        var simpleName = name.substring(name.lastIndexOf('.') + 1);
        var candidates = bySimpleName.getOrDefault(simpleName, List.of());
        if (candidates.isEmpty()) {
            return new Unknown();
        }
        if (!simpleName.equals(name)) {
            return first(candidates, name);
        }
        return simple(candidates, simpleName, packageOfUser, imports.importsOf(user));
    }

    /** The order of Java's scopes, and where imports are hidden the guess that there is only one to mean. */
    private static Meaning simple(
            List<Entry> candidates, String simpleName, String packageOfUser, List<String> imported) {
        for (var each : imported) {
            if (each.endsWith("." + simpleName)) {
                return first(candidates, each);
            }
        }
        var samePackage = candidates.stream()
                .filter(each -> each.name().packageName().equals(packageOfUser))
                .toList();
        if (!samePackage.isEmpty()) {
            return new Means(samePackage.get(0));
        }
        if (candidates.size() == 1) {
            return new Means(candidates.get(0));
        }
        var onDemand = candidates.stream()
                .filter(each -> imported.contains(each.name().packageName() + ".*"))
                .toList();
        return onDemand.size() == 1
                ? new Means(onDemand.get(0))
                : new Ambiguous(candidates.stream().map(Entry::name).sorted().toList());
    }

    private static Meaning first(List<Entry> candidates, String qualifiedName) {
        for (var each : candidates) {
            if (each.name().canonicalName().equals(qualifiedName)) {
                return new Means(each);
            }
        }
        return new Unknown();
    }

    /** What is generated under this name; none if nothing is. */
    List<Entry> entries(ClassName name) {
        return bySimpleName.getOrDefault(name.simpleName(), List.of()).stream()
                .filter(each -> each.name().equals(name))
                .toList();
    }
}

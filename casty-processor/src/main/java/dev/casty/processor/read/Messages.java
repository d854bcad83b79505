package dev.casty.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.casty.processor.model.Origin;
import dev.casty.processor.model.Supertype;
import dev.casty.processor.model.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The classes of messages that an actor takes, collected from its annotation or from its handlers. */
final class Messages {
    private final TypeReader types;
    private final Map<ClassName, Entry> entries = new LinkedHashMap<>();

    Messages(TypeReader types) {
        this.types = types;
    }

    /**
     * A class of messages.
     *
     * @param element the class
     * @param mirror its type: as a handler takes it, else as it is declared
     * @param type the same for {@code send}: wildcards where nobody says more
     * @param lineage it and its supertypes
     * @param origin through what it became a message
     */
    record Entry(TypeElement element, TypeMirror mirror, TypeName type, Lineage lineage, Origin origin) {
        ClassName name() {
            return ClassName.get(element);
        }

        boolean isAbove(Entry other) {
            return other != this && other.lineage().contains(name());
        }
    }

    /** Adds a class, or all that a sealed one stands for. */
    void add(TypeElement type, Origin origin) {
        var expansion = Sealed.expand(type);
        if (!expansion.isResolved()) {
            types.unresolved();
        }
        for (var leaf : expansion.leaves()) {
            entries.computeIfAbsent(ClassName.get(leaf), any -> entry(leaf, leaf.asType(), wildcards(leaf), origin));
        }
    }

    private Entry entry(TypeElement element, TypeMirror mirror, TypeName type, Origin origin) {
        types.uses(element);
        var lineage = Lineage.of(element);
        if (!lineage.isResolved()) {
            types.unresolved();
        }
        return new Entry(element, mirror, type, lineage, origin);
    }

    /** Takes the type arguments of a message from the first handler of just this class. */
    void refine(Handlers.Subject subject) {
        entries.computeIfPresent(
                subject.name(),
                (name, entry) -> entry.type().equals(wildcards(entry.element()))
                        ? entry(subject.element(), subject.mirror(), subject.type(), entry.origin())
                        : entry);
    }

    static TypeName wildcards(TypeElement type) {
        var name = ClassName.get(type);
        return type.getTypeParameters().isEmpty()
                ? name
                : ParameterizedTypeName.get(
                        name,
                        type.getTypeParameters().stream()
                                .map(any -> WildcardTypeName.subtypeOf(Object.class))
                                .toArray(TypeName[]::new));
    }

    /** The messages, subclasses before superclasses, else in the order in which they were added. */
    List<Entry> ordered() {
        var ordered = new ArrayList<Entry>();
        for (var each : entries.values()) {
            ordered.add(placeBeforeAllAbove(each, ordered), each);
        }
        return ordered;
    }

    /** What is below the new one is below those too, and so stands before them already. */
    private static int placeBeforeAllAbove(Entry added, List<Entry> ordered) {
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i).isAbove(added)) {
                return i;
            }
        }
        return ordered.size();
    }

    /** The sealed types above messages all of whose instances are messages, by name. */
    List<Supertype> supertypes() {
        var candidates = new TreeMap<ClassName, TypeElement>();
        for (var message : entries.values()) {
            for (var each : message.lineage().classes()) {
                if (Lineage.isSealed(each) && !entries.containsKey(ClassName.get(each))) {
                    candidates.put(ClassName.get(each), each);
                }
            }
        }
        return candidates.values().stream()
                .filter(this::isCovered)
                .map(this::supertype)
                .filter(each -> each.reach() != Visibility.PRIVATE)
                .toList();
    }

    private Supertype supertype(TypeElement element) {
        types.uses(element);
        return new Supertype(ClassName.get(element), wildcards(element), Declarations.reach(element));
    }

    private boolean isCovered(TypeElement type) {
        var expansion = Sealed.expand(type);
        return expansion.isResolved()
                && expansion.leaves().stream().allMatch(each -> entries.containsKey(ClassName.get(each)));
    }

    /** The names of the messages that are instances of a type. */
    List<ClassName> below(ClassName type) {
        var names = new ArrayList<ClassName>();
        for (var each : entries.values()) {
            if (each.lineage().contains(type)) {
                names.add(each.name());
            }
        }
        return names;
    }
}

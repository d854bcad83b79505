package dev.casty.processor.read;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The methods of a class with Casty's annotations, inherited ones included. An override stands for what it overrides, and
 * has its annotations too: what was a handler remains one.
 */
final class Members {
    private final Elements elements;
    private final TypeElement type;
    private final List<Member> members = new ArrayList<>();
    private final Map<String, List<Member>> byName = new HashMap<>();

    private Members(Elements elements, TypeElement type) {
        this.elements = elements;
        this.type = type;
    }

    /** A method, and the annotations of Casty on it and on what it overrides. */
    record Member(ExecutableElement method, Set<ClassName> annotations) {}

    /** All methods; own ones first, in the order of the source. */
    static List<Member> of(Elements elements, TypeElement type, Lineage lineage) {
        var reader = new Members(elements, type);
        for (var each : lineage.classes()) {
            if (!each.getQualifiedName().contentEquals("java.lang.Object")) {
                ElementFilter.methodsIn(each.getEnclosedElements()).forEach(reader::add);
            }
        }
        return reader.members;
    }

    private void add(ExecutableElement method) {
        var sameName = byName.computeIfAbsent(method.getSimpleName().toString(), any -> new ArrayList<>());
        for (var each : sameName) {
            if (elements.overrides(each.method(), method, type)) {
                each.annotations().addAll(annotations(method));
                return;
            }
        }
        var member = new Member(method, annotations(method));
        members.add(member);
        sameName.add(member);
    }

    private static Set<ClassName> annotations(ExecutableElement method) {
        var found = new LinkedHashSet<ClassName>();
        for (var each : method.getAnnotationMirrors()) {
            if (each.getAnnotationType().asElement() instanceof TypeElement annotation
                    && annotation.getQualifiedName().toString().startsWith(Names.ON.packageName() + ".")) {
                found.add(ClassName.get(annotation));
            }
        }
        return found;
    }
}

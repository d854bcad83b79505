package dev.casty.processor.read;

import com.palantir.javapoet.ClassName;
import dev.casty.processor.model.Method;
import dev.casty.processor.model.Parameter.Role;
import java.util.List;

/** Reads the methods by which an actor says itself what its state is: {@code @SaveState} and {@code @LoadState}. */
final class StateMethods {
    private final MethodReader methods;
    private final TypeTableReader table;

    StateMethods(MethodReader methods, TypeTableReader table) {
        this.methods = methods;
        this.table = table;
    }

    /** The methods of the two kinds. */
    record Found(List<Method> saves, List<Method> loads) {}

    Found read(List<Members.Member> members) {
        for (var each : annotated(members, Names.SAVE_STATE)) {
            table.add(methods.typeOf(each.method()).getReturnType(), each.method());
        }
        return new Found(methods(members, Names.SAVE_STATE), methods(members, Names.LOAD_STATE));
    }

    private List<Method> methods(List<Members.Member> members, ClassName annotation) {
        return annotated(members, annotation).stream()
                .map(each -> methods.read(each.method(), (type, erased) -> Role.ARGUMENT))
                .toList();
    }

    private static List<Members.Member> annotated(List<Members.Member> members, ClassName annotation) {
        return members.stream()
                .filter(each -> each.annotations().contains(annotation))
                .toList();
    }
}

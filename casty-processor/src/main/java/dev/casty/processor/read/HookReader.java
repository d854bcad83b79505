package dev.casty.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.Hook;
import dev.casty.processor.model.Hook.Kind;
import dev.casty.processor.model.Parameter.Role;
import java.util.ArrayList;
import java.util.List;

/** Reads the hooks among the methods of an actor. */
final class HookReader {
    private final MethodReader methods;

    HookReader(MethodReader methods) {
        this.methods = methods;
    }

    List<Hook> read(List<Members.Member> members) {
        var hooks = new ArrayList<Hook>();
        for (var kind : Kind.values()) {
            for (var each : members) {
                if (each.annotations().contains(Names.annotation(kind.annotation()))) {
                    hooks.add(new Hook(kind, methods.read(each.method(), (type, erased) -> role(kind, erased))));
                }
            }
        }
        return hooks;
    }

    private static Role role(Kind kind, TypeName type) {
        return switch (kind) {
            case ON_START, ON_STOP -> Role.UNKNOWN;
            case PRE_RESTART -> type.equals(ClassName.OBJECT) ? Role.FAILED_MESSAGE : cause(type);
            case POST_RESTART -> cause(type);
            case ON_CHILD_FAILURE -> type.equals(Names.ACTOR_REF) ? Role.CHILD : cause(type);
        };
    }

    private static Role cause(TypeName type) {
        return type.equals(Names.THROWABLE) ? Role.CAUSE : Role.UNKNOWN;
    }
}

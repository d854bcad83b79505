package dev.casty.processor.read;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.Labels;
import dev.casty.processor.model.MessageForm;
import dev.casty.processor.model.Method;
import dev.casty.processor.model.Parameter;
import dev.casty.processor.model.Parameter.Role;
import java.util.ArrayList;
import java.util.function.BiFunction;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Reads the methods of one class, as they look from there: {@code T} of a superclass is what the class says it is. */
final class MethodReader {
    private final Compilation compilation;
    private final TypeReader types;
    private final TypeElement type;
    private final ClassName context;

    /** For the methods of {@code type}, whose own context is {@code context}. */
    MethodReader(Compilation compilation, TypeReader types, TypeElement type, ClassName context) {
        this.compilation = compilation;
        this.types = types;
        this.type = type;
        this.context = context;
    }

    /** The type of a method as a member of the class. */
    ExecutableType typeOf(ExecutableElement method) {
        var member = compilation.types().asMemberOf((DeclaredType) type.asType(), method);
        return (ExecutableType) member;
    }

    /** Reads a method; {@code role} says what is passed for a parameter that is no context. */
    Method read(ExecutableElement method, BiFunction<TypeMirror, TypeName, Role> role) {
        var seen = typeOf(method);
        var parameters = new ArrayList<Parameter>();
        var resolved = true;
        for (int i = 0; i < method.getParameters().size(); i++) {
            var declared = method.getParameters().get(i);
            var mirror = seen.getParameterTypes().get(i);
            var use = types.read(mirror, declared);
            parameters.add(parameter(declared, mirror, use, role));
            resolved &= use.resolved();
        }
        var returned = types.read(seen.getReturnType(), method);
        var declaredIn = (TypeElement) requireNonNull(method.getEnclosingElement(), "the class of a method");
        types.uses(method);
        return new Method(
                method.getSimpleName().toString(),
                ClassName.get(declaredIn),
                !declaredIn.equals(type),
                Declarations.visibility(method),
                compilation.isVisible(method, Declarations.visibility(method), type),
                method.getModifiers().contains(Modifier.STATIC),
                method.getModifiers().contains(Modifier.ABSTRACT),
                method.getTypeParameters().stream()
                        .map(each -> each.getSimpleName().toString())
                        .toList(),
                parameters,
                returned.name(),
                resolved && returned.resolved(),
                types.origin(method));
    }

    private Parameter parameter(
            VariableElement declared, TypeMirror mirror, TypeUse use, BiFunction<TypeMirror, TypeName, Role> role) {
        var erased = Labels.erased(use.name());
        var isContext = erased.equals(context) || erased.equals(Names.ACTOR_CONTEXT);
        return new Parameter(
                declared.getSimpleName().toString(),
                use.name(),
                isContext
                        ? Role.CONTEXT
                        : isForeignContext(mirror, use) ? Role.FOREIGN_CONTEXT : role.apply(mirror, erased),
                form(mirror, use),
                types.origin(declared));
    }

    private boolean isForeignContext(TypeMirror mirror, TypeUse use) {
        var known = compilation.classOf(mirror);
        if (known.isPresent()) {
            return Lineage.of(known.get()).contains(Names.GENERATED_CONTEXT);
        }
        return use.name() instanceof ClassName name
                && compilation.names().entries(name).stream()
                        .anyMatch(each -> each.role() == GeneratedNames.Role.CONTEXT);
    }

    /** What kind of message a type would be. A ref that is yet to be generated is none. */
    MessageForm form(TypeMirror type, TypeUse use) {
        if (!use.resolved()) {
            return MessageForm.UNRESOLVED;
        }
        if (type.getKind().isPrimitive()) {
            return MessageForm.PRIMITIVE;
        }
        return switch (type.getKind()) {
            case ARRAY -> MessageForm.ARRAY;
            default -> compilation.classOf(type).map(MethodReader::form).orElse(MessageForm.OTHER);
        };
    }

    private static MessageForm form(TypeElement type) {
        if (type.getQualifiedName().contentEquals("java.lang.Object")) {
            return MessageForm.OBJECT;
        }
        if (Lineage.isSealed(type)) {
            return MessageForm.SEALED;
        }
        return type.getKind().isInterface() ? MessageForm.INTERFACE : MessageForm.CLASS;
    }
}

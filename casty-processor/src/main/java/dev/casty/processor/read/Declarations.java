package dev.casty.processor.read;

import com.palantir.javapoet.ClassName;
import dev.casty.processor.model.Declaration;
import dev.casty.processor.model.Declaration.Kind;
import dev.casty.processor.model.Origin;
import dev.casty.processor.model.Visibility;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Reads the heads of declarations. */
final class Declarations {
    private Declarations() {}

    static Declaration read(TypeElement type, Origin origin) {
        return new Declaration(
                ClassName.get(type),
                kind(type),
                visibility(type),
                reach(type),
                type.getKind().isInterface() || type.getModifiers().contains(Modifier.ABSTRACT),
                isInner(type),
                type.getTypeParameters().stream()
                        .map(each -> each.getSimpleName().toString())
                        .toList(),
                origin);
    }

    private static Kind kind(TypeElement type) {
        return switch (type.getKind()) {
            case RECORD -> Kind.RECORD;
            case ENUM -> Kind.ENUM;
            case INTERFACE -> Kind.INTERFACE;
            case ANNOTATION_TYPE -> Kind.ANNOTATION;
            default -> Kind.CLASS;
        };
    }

    static boolean isInner(TypeElement type) {
        return type.getKind() == ElementKind.CLASS
                && type.getEnclosingElement() instanceof TypeElement around
                && !around.getKind().isInterface()
                && !type.getModifiers().contains(Modifier.STATIC);
    }

    static Visibility visibility(Element element) {
        if (element.getEnclosingElement() instanceof TypeElement around
                && around.getKind().isInterface()
                && !element.getModifiers().contains(Modifier.PRIVATE)) {
            return Visibility.PUBLIC;
        }
        return visibility(element.getModifiers());
    }

    private static Visibility visibility(Set<Modifier> modifiers) {
        if (modifiers.contains(Modifier.PUBLIC)) {
            return Visibility.PUBLIC;
        }
        if (modifiers.contains(Modifier.PROTECTED)) {
            return Visibility.PROTECTED;
        }
        return modifiers.contains(Modifier.PRIVATE) ? Visibility.PRIVATE : Visibility.PACKAGE;
    }

    /** Who can name a class: the least visible of it and of all that stand around it. */
    static Visibility reach(TypeElement type) {
        var reach = visibility(type);
        for (var each = type.getEnclosingElement();
                each instanceof TypeElement around;
                each = each.getEnclosingElement()) {
            reach = reach.and(visibility(around));
        }
        return reach;
    }
}

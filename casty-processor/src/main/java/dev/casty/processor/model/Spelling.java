package dev.casty.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How types are written inside a class: what is nested in it, or beside it in a class around it, without the names of the
 * classes around.
 *
 * @param scope the class
 */
public record Spelling(ClassName scope) {
    /** The type as a sentence calls it, without packages: {@code Message.AddItem}. */
    public String label(TypeName type) {
        return spell(type, false);
    }

    /** The type as source that compiles without imports: with its package if that is another. */
    public String code(TypeName type) {
        return spell(type, true);
    }

    private String spell(TypeName annotated, boolean qualified) {
        var type = annotated.withoutAnnotations();
        if (type instanceof ClassName name) {
            return spell(name, qualified);
        }
        if (type instanceof ParameterizedTypeName generic) {
            return generic.typeArguments().stream()
                    .map(argument -> spell(argument, qualified))
                    .collect(Collectors.joining(", ", spell(generic.rawType(), qualified) + "<", ">"));
        }
        if (type instanceof ArrayTypeName array) {
            return spell(array.componentType(), qualified) + "[]";
        }
        return type instanceof WildcardTypeName wildcard ? spell(wildcard, qualified) : type.toString();
    }

    private String spell(WildcardTypeName wildcard, boolean qualified) {
        if (!wildcard.lowerBounds().isEmpty()) {
            return "? super " + spell(wildcard.lowerBounds().get(0), qualified);
        }
        var upper = wildcard.upperBounds().get(0);
        return upper.equals(ClassName.OBJECT) ? "?" : "? extends " + spell(upper, qualified);
    }

    private String spell(ClassName name, boolean qualified) {
        var near = name.packageName().equals(scope.packageName());
        if (!near) {
            return qualified && !name.packageName().equals("java.lang")
                    ? name.canonicalName()
                    : String.join(".", name.simpleNames());
        }
        return String.join(".", withoutCommon(name.simpleNames()));
    }

    private List<String> withoutCommon(List<String> names) {
        var around = scope.simpleNames();
        int common = 0;
        while (common < Math.min(around.size(), names.size() - 1)
                && around.get(common).equals(names.get(common))) {
            common++;
        }
        return names.subList(common, names.size());
    }
}

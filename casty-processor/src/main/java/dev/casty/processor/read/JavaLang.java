package dev.casty.processor.read;

import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** The names of {@code java.lang} that generated code uses without an import. */
final class JavaLang {
    private static final Set<String> USED = Set.of(
            "Boolean",
            "Byte",
            "Character",
            "Class",
            "Deprecated",
            "Double",
            "Float",
            "Integer",
            "Long",
            "Object",
            "Override",
            "SafeVarargs",
            "Short",
            "String",
            "SuppressWarnings",
            "Throwable",
            "Void");

    private JavaLang() {}

    /** Those of them that are classes of the package of {@code type} too, which come first there. */
    static Set<String> hiddenIn(Elements elements, Element type) {
        return elements.getPackageOf(type).getEnclosedElements().stream()
                .map(each -> each.getSimpleName().toString())
                .filter(USED::contains)
                .collect(Collectors.toUnmodifiableSet());
    }
}

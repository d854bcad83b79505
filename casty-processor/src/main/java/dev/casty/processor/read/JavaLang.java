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

    /**
     * Those of them that are classes of the package of {@code type} too, which come first there. Asked one by one: to list a
     * package makes javac compile all sources that it finds there.
     */
    static Set<String> hiddenIn(Elements elements, Element type) {
        var module = elements.getModuleOf(type);
        var packageName = elements.getPackageOf(type).getQualifiedName();
        return USED.stream()
                .filter(each -> elements.getTypeElement(module, packageName.isEmpty() ? each : packageName + "." + each)
                        != null)
                .collect(Collectors.toUnmodifiableSet());
    }
}

package dev.casty.processor.read;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.Element;

/** What things are called where they are written: by {@code @StableName}, else by their simple names. */
final class StableNames {
    /** What {@code @SuppressWarnings} says at a class whose names are another's, too. */
    private static final String SHARED = "CASTY-0209";

    private StableNames() {}

    static boolean mayBeShared(Element actor) {
        return Annotations.find(actor, ClassName.get(SuppressWarnings.class)).stream()
                .flatMap(each -> Annotations.values(each, "value").stream())
                .anyMatch(each -> SHARED.equals(each.getValue()));
    }

    static String of(Element element) {
        return of(element, element.getSimpleName().toString());
    }

    static String of(Element element, String otherwise) {
        return Annotations.find(element, Names.STABLE_NAME)
                .flatMap(each -> Annotations.value(each, "value"))
                .flatMap(each -> Annotations.text(each.getValue()))
                .orElse(otherwise);
    }
}

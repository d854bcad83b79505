package dev.casty.processor.read;

import javax.lang.model.element.Element;

/** What things are called where they are written: by {@code @StableName}, else by their simple names. */
final class StableNames {
    private StableNames() {}

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

package dev.casty.processor.generate;

import dev.casty.processor.model.Durability.Field;
import dev.casty.processor.model.JdkTypes;
import dev.casty.processor.model.TypeShape.Plain;
import dev.casty.processor.model.TypeTable;

/** How it is noticed that a field has changed: the cheapest way that notices every change. The runtime's have the same names. */
enum Detection {
    BITS("compared by its bits"),
    IDENTITY("looked at when another object stands in it"),
    EDITS("records its own edits"),
    ENCODING("encoded after each message, and its bytes compared");

    private final String label;

    Detection(String label) {
        this.label = label;
    }

    /** What the runtime does, for people. */
    String label() {
        return label;
    }

    static Detection of(TypeTable types, Field field) {
        if (field.type().isPrimitive()) {
            return BITS;
        }
        if (Immutability.isImmutable(types, field.type())) {
            return IDENTITY;
        }
        return isRecording(types, field) ? EDITS : ENCODING;
    }

    /** Final fields can't be given a collection that records; what can change in place does so unseen. */
    private static boolean isRecording(TypeTable types, Field field) {
        return !field.isFinal()
                && types.shape(field.type()) instanceof Plain plain
                && JdkTypes.recordedAs(plain.name())
                        .filter(plain.name()::equals)
                        .isPresent()
                && plain.arguments().stream().allMatch(each -> Immutability.isImmutable(types, each));
    }
}

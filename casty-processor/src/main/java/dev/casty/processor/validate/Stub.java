package dev.casty.processor.validate;

import dev.casty.processor.model.Declaration;
import java.util.List;

/** A method without a body's content, as it would stand in a class: what a user is offered to paste. */
final class Stub {
    private static final String STEP = "    ";

    private Stub() {}

    /** A {@code void} method of this head. */
    static List<String> of(Declaration holder, String annotation, String head) {
        var indent = indent(holder);
        return List.of(indent + annotation, indent + head + " {}");
    }

    /** A method of this head that has to return something. */
    static List<String> returning(Declaration holder, String annotation, String head) {
        var indent = indent(holder);
        return List.of(
                indent + annotation,
                indent + head + " {",
                indent + STEP + "throw new UnsupportedOperationException(\"not written yet\");",
                indent + "}");
    }

    private static String indent(Declaration holder) {
        return STEP.repeat(holder.name().simpleNames().size());
    }
}

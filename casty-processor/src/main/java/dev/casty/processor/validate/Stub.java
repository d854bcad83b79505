package dev.casty.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.Declaration;
import dev.casty.processor.model.Message;
import dev.casty.processor.model.Spelling;
import java.util.List;
import java.util.Locale;
import javax.lang.model.SourceVersion;

/** A method as it would stand in a class, but for what it does: what a user is offered to paste. */
final class Stub {
    private static final String STEP = "    ";

    private Stub() {}

    /** A handler of this message, replying what the message is answered with. */
    static List<String> handler(Declaration holder, Message message) {
        var spelling = new Spelling(holder.name());
        var head = spelling.code(message.reply()) + " " + name(message.name().simpleName()) + "("
                + spelling.code(message.type()) + " msg)";
        return message.reply().equals(TypeName.VOID) ? of(holder, "@On", head) : returning(holder, "@On", head);
    }

    /** A {@code void} method of this head. */
    static List<String> of(Declaration holder, String annotation, String head) {
        var indent = indent(holder);
        return List.of(indent + annotation, indent + head + " {}");
    }

    /** The message's own name, as a method's is written. */
    private static String name(String message) {
        var name = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
        return SourceVersion.isKeyword(name) ? "on" + message : name;
    }

    private static List<String> returning(Declaration holder, String annotation, String head) {
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

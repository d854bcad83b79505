package dev.casty.processor.validate;

import dev.casty.processor.model.MessageForm;
import dev.casty.processor.model.Origin;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;

/** The violation of a type that stands where a message must and can't be one, and why it can't. */
final class NoMessage {
    private NoMessage() {}

    static Violation of(MessageForm form, String type, Origin origin) {
        return Violation.of(Code.NOT_A_MESSAGE, origin, type + " cannot be a message: " + reason(form))
                .because("messages are records and other classes, and sealed types, which stand for what they permit")
                .help(cure(form));
    }

    private static String reason(MessageForm form) {
        return switch (form) {
            case INTERFACE -> "it is an interface that is not sealed, and anything may implement it";
            case OBJECT -> "anything is one";
            case PRIMITIVE -> "it is a primitive";
            case ARRAY -> "it is an array";
            default -> "it is no class";
        };
    }

    private static String cure(MessageForm form) {
        return switch (form) {
            case INTERFACE -> "make it sealed, or take the classes that implement it, each in a handler of its own";
            case OBJECT -> "name the messages; for all that the other handlers leave, take their sealed supertype";
            default -> "wrap it in a record whose name says what is wanted";
        };
    }
}

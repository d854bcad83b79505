package dev.casty.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.Handler;

/** The type of the message that a handler takes. */
final class Taken {
    private Taken() {}

    /** Whether it is said: by one parameter, of a type that can be a message. */
    static boolean isClear(Handler handler) {
        return handler.messages().size() == 1
                && handler.messages().get(0).form().isMessage();
    }

    /** The type, of a handler where it is clear. */
    static TypeName by(Handler handler) {
        return handler.messages().get(0).type().withoutAnnotations();
    }
}

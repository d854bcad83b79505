package dev.casty.processor.validate;

import java.util.Locale;
import javax.lang.model.SourceVersion;

/** The name that a handler of a message would have: the message's own, as a method's is written. */
final class StubName {
    private StubName() {}

    static String of(String message) {
        var simple = message.substring(message.lastIndexOf('.') + 1);
        var name = simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
        return SourceVersion.isKeyword(name) ? "on" + simple : name;
    }
}

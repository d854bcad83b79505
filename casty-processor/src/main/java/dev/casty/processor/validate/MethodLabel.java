package dev.casty.processor.validate;

import dev.casty.processor.model.Handler;
import dev.casty.processor.model.Method;

/** What a method is called in a sentence: its name after that of the class that declares it. */
final class MethodLabel {
    private MethodLabel() {}

    static String of(Method method) {
        return method.declaredIn().simpleName() + "." + method.name();
    }

    static String of(Handler handler) {
        return of(handler.method());
    }
}

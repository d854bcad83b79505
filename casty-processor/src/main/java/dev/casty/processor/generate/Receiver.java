package dev.casty.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.casty.processor.model.Method;

/** What a method is called on: the instance, or for a static one its class. */
final class Receiver {
    private Receiver() {}

    static CodeBlock of(Method method, String instance) {
        return method.isStatic() ? CodeBlock.of("$T", method.declaredIn()) : CodeBlock.of("$L", instance);
    }
}

package dev.casty.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Method;
import dev.casty.processor.model.Parameter;

/** The arguments with which generated code calls a handler or a hook. */
final class Arguments {
    private final ActorModel actor;

    Arguments(ActorModel actor) {
        this.actor = actor;
    }

    // (Add) body, (CartContext) context, replyTo(context)
    CodeBlock of(Method method) {
        return method.parameters().stream().map(this::argument).collect(CodeBlock.joining(", "));
    }

    private CodeBlock argument(Parameter parameter) {
        return switch (parameter.role()) {
            case MESSAGE -> CodeBlock.of("($T) body", parameter.type());
            case CONTEXT -> CodeBlock.of("($T) context", actor.context().name());
            case REPLY_TO -> CodeBlock.of("replyTo(context)");
            case CAUSE -> CodeBlock.of("cause");
            case FAILED_MESSAGE -> CodeBlock.of("message");
            case CHILD -> CodeBlock.of("child");
            case FOREIGN_CONTEXT, ARGUMENT, UNKNOWN ->
                throw new IllegalStateException("nothing to pass for " + parameter);
        };
    }
}

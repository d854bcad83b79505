package dev.casty.processor.model;

import com.palantir.javapoet.TypeName;

/** How a handler answers, going by its signature. */
public sealed interface Reply {
    /** What it answers with: {@link TypeName#VOID} for an acknowledgement, primitive where declared so. */
    TypeName type();

    /** The method is {@code void}, or returns {@code Void}. */
    record Acknowledgement() implements Reply {
        @Override
        public TypeName type() {
            return TypeName.VOID;
        }
    }

    /** The method returns the reply. */
    record Value(TypeName type) implements Reply {}

    /** The method returns a {@code CompletionStage} of the reply. */
    record Stage(TypeName type) implements Reply {}

    /** The method takes a {@code ReplyTo} for the reply. */
    record Later(TypeName type) implements Reply {}
}

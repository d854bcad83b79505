package dev.casty.processor.generate;

import com.palantir.javapoet.TypeSpec;

/** One kind of members of a generated class. An emitter is a list of them, in the order in which the members stand. */
@FunctionalInterface
interface Rule<M> {
    /** Adds what the model asks for; nothing, if the rule doesn't apply. */
    void emit(M model, TypeSpec.Builder type);

    /** Applies rules in order. */
    static <M> void emitAll(Iterable<Rule<M>> rules, M model, TypeSpec.Builder type) {
        for (var each : rules) {
            each.emit(model, type);
        }
    }
}

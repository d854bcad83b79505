package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Declaration;
import dev.casty.processor.model.Declaration.Kind;
import dev.casty.processor.model.Visibility;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.Locale;
import java.util.stream.Stream;

/** An actor is a class that generated code can see and make instances of: concrete, static, not private, not generic. */
final class ActorClass implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        var declared = actor.declaration();
        if (declared.kind() != Kind.CLASS) {
            return Stream.of(noClass(declared));
        }
        var violations = Stream.<Violation>builder();
        if (declared.inner()) {
            violations.add(inner(declared));
        }
        if (!declared.typeParameters().isEmpty()) {
            violations.add(generic(declared));
        }
        if (declared.isAbstract()) {
            violations.add(isAbstract(declared));
        }
        if (declared.reach() == Visibility.PRIVATE) {
            violations.add(hidden(declared));
        }
        return violations.build();
    }

    private static Violation noClass(Declaration declared) {
        var kind = declared.kind().name().toLowerCase(Locale.ROOT);
        return Violation.of(
                        Code.NOT_A_CLASS,
                        declared.origin(),
                        declared.label() + " is an actor and must be a class, not " + article(kind))
                .help("make it a final class; state that its handlers change goes into its fields");
    }

    private static Violation inner(Declaration declared) {
        return Violation.of(
                        Code.INNER_ACTOR,
                        declared.origin(),
                        declared.label() + " is an inner class, and an actor cannot share the instance around it")
                .help("make it static, and give it what it needs through its constructor:")
                .paste(indent(declared) + "static final class " + simpleName(declared));
    }

    private static Violation generic(Declaration declared) {
        var parameters = "<" + String.join(", ", declared.typeParameters()) + ">";
        return Violation.of(
                        Code.GENERIC_ACTOR,
                        declared.origin(),
                        declared.label() + parameters + " is generic, and an actor is known by its class alone")
                .help(
                        "leave out " + parameters
                                + "; what several actors have in common can stand in a generic superclass,",
                        "whose handlers they inherit");
    }

    private static Violation isAbstract(Declaration declared) {
        return Violation.of(
                        Code.ABSTRACT_ACTOR,
                        declared.origin(),
                        declared.label() + " is abstract, and nobody could make an instance of it")
                .help(
                        "move @Actor to its concrete subclasses, which inherit its handlers and hooks;",
                        "or make it final instead of abstract");
    }

    static Violation hidden(Declaration declared) {
        var own = declared.visibility() == Visibility.PRIVATE;
        return Violation.of(
                        Code.PRIVATE_ACTOR,
                        declared.origin(),
                        declared.label() + (own ? " is private" : " is nested in a private class")
                                + ", and generated code in its package cannot see it")
                .help("leave out private" + (own ? "" : " at the class around it"));
    }

    private static String article(String kind) {
        return ("aeiou".indexOf(kind.charAt(0)) < 0 ? "a " : "an ") + kind;
    }

    private static String simpleName(Declaration declared) {
        return declared.name().simpleName();
    }

    private static String indent(Declaration declared) {
        return "    ".repeat(declared.name().simpleNames().size() - 1);
    }
}

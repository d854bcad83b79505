package dev.casty.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.BehaviorModel;
import dev.casty.processor.model.BehaviorModel.Case;
import dev.casty.processor.model.BehaviorModel.Choice;
import dev.casty.processor.model.BehaviorModel.Handled;
import dev.casty.processor.model.BehaviorModel.Unhandled;
import dev.casty.processor.model.Constructor;
import dev.casty.processor.model.Declaration;
import dev.casty.processor.model.Declaration.Kind;
import dev.casty.processor.model.Durability.Transient;
import dev.casty.processor.model.Hook;
import dev.casty.processor.model.Message;
import dev.casty.processor.model.Message.ReplySource;
import dev.casty.processor.model.Protocol;
import dev.casty.processor.model.SupervisionModel;
import dev.casty.processor.model.SupervisionModel.Parsed;
import dev.casty.processor.model.SupervisionModel.Span;
import dev.casty.processor.model.SupervisionModel.Supervised;
import dev.casty.processor.model.SupervisionModel.Unsaid;
import dev.casty.processor.model.TypeTable;
import dev.casty.processor.model.Visibility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What of an actor can be generated so that it compiles, whatever mistakes there are. One mistake must stay one error:
 * without {@code CartRef} everybody who names it would get another. Of an actor without mistakes that is all but its
 * private constructors.
 */
final class SoundParts {
    private final ActorModel actor;

    private final boolean flawless;

    private SoundParts(ActorModel actor, boolean flawless) {
        this.actor = actor;
        this.flawless = flawless;
    }

    static ActorModel of(ActorModel actor, boolean flawless) {
        return new SoundParts(actor, flawless).select();
    }

    private ActorModel select() {
        return new ActorModel(
                actor.declaration(),
                actor.stableName(),
                actor.ref(),
                actor.context(),
                actor.dispatch(),
                protocol(),
                isInstantiable()
                        ? actor.constructors().stream()
                                .filter(SoundParts::isCallable)
                                .toList()
                        : List.of(),
                behavior(actor.base()),
                actor.behaviors().stream()
                        .filter(each -> isNameable(each.declaration()))
                        .map(this::behavior)
                        .toList(),
                hooks(),
                isReadable(actor.supervision()) ? actor.supervision() : new Unsaid(),
                // Nobody else's code names what is written for it.
                flawless ? actor.durability() : new Transient(),
                flawless ? actor.types() : new TypeTable(Map.of()),
                actor.ambiguousNames(),
                actor.resolved(),
                actor.javaLangNames(),
                warnings(),
                actor.mayShareNames());
    }

    private Protocol protocol() {
        return new Protocol(
                actor.protocol().closed(),
                actor.protocol().members(),
                actor.protocol().messages().stream()
                        .filter(SoundParts::isNameable)
                        .map(SoundParts::message)
                        .toList(),
                actor.protocol().supertypes());
    }

    private static boolean isNameable(Message message) {
        return message.reach() != Visibility.PRIVATE;
    }

    private static boolean isNameable(Declaration declaration) {
        return declaration.reach() != Visibility.PRIVATE
                && declaration.typeParameters().isEmpty();
    }

    private static Message message(Message message) {
        return message.replyReach() != Visibility.PRIVATE
                ? message
                : new Message(
                        message.name(),
                        message.stableName(),
                        message.type(),
                        TypeName.VOID,
                        ReplySource.NOBODY,
                        message.reach(),
                        Visibility.PUBLIC,
                        message.origin());
    }

    private boolean isInstantiable() {
        var declaration = actor.declaration();
        return (declaration.kind() == Kind.CLASS || declaration.kind() == Kind.RECORD)
                && !declaration.isAbstract()
                && !declaration.inner();
    }

    private static boolean isCallable(Constructor constructor) {
        return constructor.visibility() != Visibility.PRIVATE
                && constructor.resolved()
                && constructor.reach() != Visibility.PRIVATE;
    }

    private BehaviorModel behavior(BehaviorModel behavior) {
        var cases = behavior.cases().stream()
                .filter(each -> isNameable(each.message()))
                .map(each -> new Case(message(each.message()), choice(each.choice())))
                .toList();
        return new BehaviorModel(behavior.declaration(), behavior.handlers(), cases);
    }

    private static Choice choice(Choice choice) {
        return choice instanceof Handled(var handler, var fit) && handler.callable() ? choice : new Unhandled();
    }

    private List<Hook> hooks() {
        var hooks = new ArrayList<Hook>();
        for (var kind : Hook.Kind.values()) {
            actor.hooks(kind).stream().filter(SoundParts::isSound).findFirst().ifPresent(hooks::add);
        }
        return hooks;
    }

    private static boolean isSound(Hook hook) {
        return hook.callable()
                && (hook.kind() != Hook.Kind.ON_CHILD_FAILURE
                        || hook.method().returnType().equals(Library.DIRECTIVE));
    }

    private static boolean isReadable(SupervisionModel supervision) {
        return switch (supervision) {
            case Unsaid unsaid -> true;
            case Supervised supervised ->
                Stream.of(supervised.within(), supervised.initial(), supervised.max())
                        .allMatch(each -> isReadable(each.value()));
        };
    }

    private static boolean isReadable(Span span) {
        return span instanceof Parsed;
    }

    /** A generic class can be named without its arguments only. */
    private Set<String> warnings() {
        var warnings = new TreeSet<>(actor.warnings());
        if (!actor.declaration().typeParameters().isEmpty()) {
            warnings.addAll(Arrays.asList("rawtypes", "unchecked"));
        }
        return warnings;
    }

    /** Whether code of another package, or of this one, can name a class of this reach. */
    static boolean isNameableFrom(String packageName, ClassName type, Visibility reach) {
        return reach == Visibility.PUBLIC
                || (reach != Visibility.PRIVATE && type.packageName().equals(packageName));
    }
}

package dev.casty.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.BehaviorModel.Handled;
import dev.casty.processor.model.Handler;
import dev.casty.processor.model.Message;
import dev.casty.processor.model.Origin;
import dev.casty.processor.model.Spelling;
import dev.casty.processor.model.Visibility;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Phrase;
import dev.casty.processor.report.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The types that the generated ref speaks of can be named outside of the actor: messages, replies, arguments. */
final class NameableTypes implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        return Stream.of(messages(actor), replies(actor), arguments(actor)).flatMap(each -> each);
    }

    /** Grouped by where they come from: a private sealed type is one mistake, whatever it permits. */
    private static Stream<Violation> messages(ActorModel actor) {
        var spelling = new Spelling(actor.declaration().name());
        var hidden = new LinkedHashMap<Origin, List<String>>();
        actor.protocol().messages().stream()
                .filter(each -> each.reach() == Visibility.PRIVATE)
                .forEach(each -> hidden.computeIfAbsent(each.origin(), key -> new ArrayList<>())
                        .add(spelling.label(each.name())));
        return hidden.entrySet().stream()
                .map(each -> hidden(each.getKey(), message(each.getValue()), "send and ask", actor));
    }

    private static String message(List<String> names) {
        return (names.size() == 1 ? "the message " : "each of the messages ") + Phrase.list(names);
    }

    /** A type with which several messages are answered is told once. */
    private static Stream<Violation> replies(ActorModel actor) {
        var told = new HashSet<TypeName>();
        return actor.protocol().messages().stream()
                .filter(each -> each.replyReach() == Visibility.PRIVATE)
                .filter(each -> told.add(each.reply()))
                .flatMap(each -> reply(each, actor).stream());
    }

    private static Optional<Violation> reply(Message message, ActorModel actor) {
        var spelling = new Spelling(actor.declaration().name());
        var what = "the reply " + spelling.label(message.reply()) + " to " + spelling.label(message.name());
        return handler(message, actor).map(each -> hidden(each.method().origin(), what, "ask", actor));
    }

    private static Stream<Violation> arguments(ActorModel actor) {
        return actor.constructors().stream()
                .filter(each -> each.visibility() != Visibility.PRIVATE && each.reach() == Visibility.PRIVATE)
                .map(each -> hidden(each.origin(), "a type in the constructor's parameters", "spec", actor));
    }

    private static Optional<Handler> handler(Message message, ActorModel actor) {
        return actor.allBehaviors()
                .flatMap(behavior -> behavior.cases().stream())
                .filter(each -> each.message().equals(message))
                .map(each -> each.choice())
                .filter(Handled.class::isInstance)
                .map(choice -> ((Handled) choice).handler())
                .findFirst();
    }

    private static Violation hidden(Origin origin, String what, String methods, ActorModel actor) {
        return Violation.of(Code.PRIVATE_TYPE, origin, what + " is private, and generated code cannot name it")
                .because(actor.ref().name().simpleName() + " would name it in " + methods)
                .help("leave out private, at it and at the classes around it");
    }
}

package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.BehaviorModel.Handled;
import dev.casty.processor.model.Constructor;
import dev.casty.processor.model.Handler;
import dev.casty.processor.model.Message;
import dev.casty.processor.model.Origin;
import dev.casty.processor.model.Visibility;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.Optional;
import java.util.stream.Stream;

/** The types that the generated ref speaks of can be named outside of the actor: messages, replies, arguments. */
final class NameableTypes implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        return Stream.concat(
                actor.protocol().messages().stream().flatMap(each -> check(each, actor).stream()),
                actor.constructors().stream().filter(NameableTypes::isHidden).map(each -> argument(each, actor)));
    }

    private static Optional<Violation> check(Message message, ActorModel actor) {
        var spelling = new Spelling(actor.declaration().name());
        if (message.reach() == Visibility.PRIVATE) {
            return Optional.of(
                    hidden(message.origin(), "the message " + spelling.label(message.name()), "send and ask", actor));
        }
        return message.replyReach() == Visibility.PRIVATE
                ? handler(message, actor)
                        .map(handler -> hidden(
                                handler.method().origin(),
                                "the reply " + spelling.label(message.reply()) + " to "
                                        + spelling.label(message.name()),
                                "ask",
                                actor))
                : Optional.empty();
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

    private static boolean isHidden(Constructor constructor) {
        return constructor.visibility() != Visibility.PRIVATE && constructor.reach() == Visibility.PRIVATE;
    }

    private static Violation argument(Constructor constructor, ActorModel actor) {
        return hidden(constructor.origin(), "a type in the constructor's parameters", "spec", actor);
    }

    private static Violation hidden(Origin origin, String what, String methods, ActorModel actor) {
        return Violation.of(Code.PRIVATE_TYPE, origin, what + " is private, and generated code cannot name it")
                .because(actor.ref().name().simpleName() + " would name it in " + methods)
                .help("leave out private, at it and at the classes around it");
    }
}

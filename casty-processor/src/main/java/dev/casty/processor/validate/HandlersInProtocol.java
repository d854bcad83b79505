package dev.casty.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Handler;
import dev.casty.processor.model.Labels;
import dev.casty.processor.model.Message;
import dev.casty.processor.model.Parameter;
import dev.casty.processor.model.Spelling;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.DidYouMean;
import dev.casty.processor.report.Phrase;
import dev.casty.processor.report.Violation;
import java.util.stream.Stream;

/**
 * Where the protocol is closed, a handler takes something that is in it. What can't be a message anywhere is left to
 * {@link HandlerParameters}.
 */
final class HandlersInProtocol implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        if (!actor.protocol().closed()) {
            return Stream.empty();
        }
        return actor.allBehaviors()
                .flatMap(behavior -> behavior.handlers().stream())
                .filter(HandlersInProtocol::isStranger)
                .map(handler -> stranger(handler, actor));
    }

    /** Whether it takes a message, but none of the actor's. */
    static boolean isStranger(Handler handler) {
        return handler.takes().isEmpty()
                && handler.messages().size() == 1
                && handler.messages().get(0).form().isMessage();
    }

    private static Violation stranger(Handler handler, ActorModel actor) {
        var spelling = new Spelling(actor.declaration().name());
        var parameter = handler.messages().get(0);
        var type = spelling.label(parameter.type());
        var messages = actor.protocol().messages().stream()
                .map(each -> spelling.label(each.name()))
                .toList();
        return Violation.of(
                        Code.NOT_IN_PROTOCOL,
                        parameter.origin(),
                        MethodLabel.of(handler) + " takes " + type + ", which is no message of "
                                + actor.declaration().label())
                .because(ClosedProtocol.said(actor) + ": " + Phrase.list(messages))
                .help(cure(actor, parameter, spelling));
    }

    private static String cure(ActorModel actor, Parameter parameter, Spelling spelling) {
        var wrong = simpleName(parameter);
        var names = actor.protocol().messages().stream().map(Message::name).toList();
        return DidYouMean.nearest(
                        wrong, names.stream().map(ClassName::simpleName).toList())
                .flatMap(near -> names.stream()
                        .filter(name -> name.simpleName().equals(near))
                        .findFirst())
                .map(name -> "did you mean " + spelling.label(name) + "?")
                .orElse("take one of these or a supertype of them, or add a record for it to the protocol");
    }

    private static String simpleName(Parameter parameter) {
        var label = Labels.of(Labels.erased(parameter.type()));
        return label.substring(label.lastIndexOf('.') + 1);
    }
}

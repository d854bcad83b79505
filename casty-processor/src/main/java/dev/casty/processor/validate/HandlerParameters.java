package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Handler;
import dev.casty.processor.model.MessageForm;
import dev.casty.processor.model.Parameter;
import dev.casty.processor.model.Spelling;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * A handler takes one message, and beside it nothing but the actor's context and a {@code ReplyTo}, each at most once. The
 * message's type parameters are left to {@link HandlerModifiers}.
 */
final class HandlerParameters implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        return actor.allBehaviors()
                .flatMap(behavior -> behavior.handlers().stream())
                .flatMap(handler -> check(handler, actor));
    }

    private static Stream<Violation> check(Handler handler, ActorModel actor) {
        return Stream.concat(messages(handler, actor), Contexts.check(handler.method(), actor));
    }

    private static Stream<Violation> messages(Handler handler, ActorModel actor) {
        var messages = handler.messages();
        return switch (messages.size()) {
            case 0 -> Stream.of(none(handler, actor));
            case 1 -> noMessage(handler, actor, messages.get(0)).stream();
            default -> Stream.of(several(handler, actor, extra(messages, actor)));
        };
    }

    private static List<Violation> noMessage(Handler handler, ActorModel actor, Parameter message) {
        boolean open =
                message.form() == MessageForm.INTERFACE && !actor.protocol().closed();
        boolean none = !message.form().isMessage()
                && (message.form() != MessageForm.OTHER
                        || handler.method().typeParameters().isEmpty());
        var label = new Spelling(actor.declaration().name()).label(message.type());
        return open || none ? List.of(NoMessage.of(message.form(), label, message.origin())) : List.of();
    }

    private static Violation none(Handler handler, ActorModel actor) {
        var violation =
                Violation.of(Code.NO_MESSAGE, handler.method().origin(), MethodLabel.of(handler) + " takes no message");
        var first = actor.protocol().messages().stream().findFirst();
        var example = first.map(each -> new Spelling(handler.method().declaredIn()).code(each.type()))
                .orElse("SomeMessage");
        return violation
                .because("the type of a handler's parameter says which message it handles")
                .help("add the message as a parameter, such as "
                        + handler.method().name() + "(" + example + " msg)");
    }

    /** The parameter that is no message of a closed protocol; else the second, for messages come first by habit. */
    private static Parameter extra(List<Parameter> messages, ActorModel actor) {
        var protocol = new MessageTypes(actor.protocol());
        return messages.stream()
                .filter(each -> actor.protocol().closed() && !protocol.contains(each.type()))
                .findFirst()
                .orElse(messages.get(1));
    }

    private static Violation several(Handler handler, ActorModel actor, Parameter extra) {
        var spelling = new Spelling(actor.declaration().name());
        var context = actor.context().name().simpleName();
        return Violation.of(
                        Code.SEVERAL_MESSAGES,
                        extra.origin(),
                        MethodLabel.of(handler) + " takes " + spelling.label(extra.type()) + " " + extra.name()
                                + " beside its message, and Casty has none to give")
                .because("a handler takes one message and, if it likes, " + context + " and a ReplyTo<R>")
                .help("let " + extra.name() + " be a part of the message, or a field of "
                        + actor.declaration().label() + " that its constructor sets");
    }
}

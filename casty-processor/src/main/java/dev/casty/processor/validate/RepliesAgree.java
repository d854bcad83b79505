package dev.casty.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.BehaviorModel.Case;
import dev.casty.processor.model.BehaviorModel.Fit;
import dev.casty.processor.model.BehaviorModel.Handled;
import dev.casty.processor.model.Handler;
import dev.casty.processor.model.Message;
import dev.casty.processor.model.Message.ReplySource;
import dev.casty.processor.model.Reply;
import dev.casty.processor.model.Spelling;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All handlers of a message reply with its type: that of its {@code Request<R>}, else that of its first handler. Handlers
 * that don't say how they reply are left to {@link HandlerReplies}.
 */
final class RepliesAgree implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        var wrong = new LinkedHashMap<Handler, List<Message>>();
        actor.allBehaviors()
                .flatMap(behavior -> behavior.cases().stream())
                .filter(each -> isClear(each, actor))
                .forEach(each -> handled(each)
                        .filter(handled -> handled.fit() == Fit.DIFFERS)
                        .ifPresent(handled -> wrong.computeIfAbsent(handled.handler(), key -> new ArrayList<>())
                                .add(each.message())));
        return wrong.entrySet().stream()
                .map(each -> differs(each.getKey(), each.getValue().get(0), actor));
    }

    private static boolean isClear(Case each, ActorModel actor) {
        return Stream.concat(handled(each).map(Handled::handler).stream(), decider(each.message(), actor).stream())
                .allMatch(HandlerReplies::isClear);
    }

    private static Optional<Handled> handled(Case each) {
        return each.choice() instanceof Handled handled ? Optional.of(handled) : Optional.empty();
    }

    /** The handler whose reply is the message's. */
    private static Optional<Handler> decider(Message message, ActorModel actor) {
        return actor.allBehaviors()
                .flatMap(behavior -> behavior.cases().stream())
                .filter(each -> each.message().equals(message))
                .flatMap(each -> handled(each).stream())
                .filter(handled -> handled.fit() == Fit.AGREES)
                .map(Handled::handler)
                .findFirst();
    }

    private static Violation differs(Handler handler, Message message, ActorModel actor) {
        return message.replySource() == ReplySource.REQUEST
                ? request(handler, message, actor)
                : behaviours(handler, message, actor);
    }

    private static Violation request(Handler handler, Message message, ActorModel actor) {
        var spelling = new Spelling(actor.declaration().name());
        var name = spelling.label(message.name());
        var reply = spelling.label(message.reply().box());
        return Violation.of(
                        Code.REPLY_DIFFERS_FROM_REQUEST,
                        handler.method().origin(),
                        MethodLabel.of(handler) + " replies " + said(handler, spelling) + " to " + name
                                + ", which is a Request<" + reply + ">")
                .help(said(handler.reply(), message.reply(), reply) + ", or let " + name + " implement Request<"
                        + spelling.label(handler.reply().type().box()) + ">");
    }

    /** How a handler says its reply, if it goes on saying it in the same way. */
    private static String said(Reply way, TypeName reply, String label) {
        return switch (way) {
            case Reply.Later later -> "take a ReplyTo<" + label + ">";
            case Reply.Stage stage -> "return a CompletionStage<" + label + ">";
            case Reply.Value value -> "return " + (reply.equals(TypeName.VOID) ? "void" : label);
            case Reply.Acknowledgement nothing -> "return " + label;
        };
    }

    private static Violation behaviours(Handler handler, Message message, ActorModel actor) {
        var spelling = new Spelling(actor.declaration().name());
        var name = spelling.label(message.name());
        var expected = said(message.reply(), spelling);
        var violation = Violation.of(
                Code.BEHAVIOURS_DISAGREE,
                handler.method().origin(),
                MethodLabel.of(handler) + " replies " + said(handler, spelling) + " to " + name + ", elsewhere "
                        + actor.declaration().label() + " replies " + expected);
        return decider(message, actor)
                .map(first -> violation.because(MethodLabel.of(first) + " replies " + said(first, spelling)))
                .orElse(violation)
                .help(
                        "reply " + expected
                                + " here too, for whoever asks does not know in which behaviour the actor is;",
                        "to answer with one of several things, let them be a sealed type");
    }

    private static String said(Handler handler, Spelling spelling) {
        return said(handler.reply().type(), spelling);
    }

    private static String said(TypeName reply, Spelling spelling) {
        return reply.equals(TypeName.VOID) ? "nothing" : spelling.label(reply);
    }
}

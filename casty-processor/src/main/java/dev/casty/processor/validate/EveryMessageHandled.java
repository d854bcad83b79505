package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.BehaviorModel;
import dev.casty.processor.model.BehaviorModel.Case;
import dev.casty.processor.model.BehaviorModel.Unhandled;
import dev.casty.processor.model.Handler;
import dev.casty.processor.model.Labels;
import dev.casty.processor.model.Message;
import dev.casty.processor.model.Protocol.Member;
import dev.casty.processor.model.Spelling;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Phrase;
import dev.casty.processor.report.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the protocol is closed, each behaviour handles all of it. As many messages as there are handlers that take nothing
 * useful are let off: each of those is a mistake that another rule speaks of, and was probably meant for one of them. So is
 * what {@link ProtocolMembers} says is no message.
 */
final class EveryMessageHandled implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        return actor.protocol().closed()
                ? actor.allBehaviors().flatMap(behavior -> check(behavior, actor))
                : Stream.empty();
    }

    private static Stream<Violation> check(BehaviorModel behavior, ActorModel actor) {
        var missing = behavior.cases().stream()
                .filter(each -> each.choice() instanceof Unhandled)
                .map(Case::message)
                .filter(message -> actor.protocol().members().stream().noneMatch(each -> isRefused(each, message)))
                .toList();
        long broken = behavior.handlers().stream()
                .filter(EveryMessageHandled::takesNothing)
                .count();
        return missing.size() <= broken ? Stream.empty() : Stream.of(unhandled(behavior, actor, missing));
    }

    /** Whether it is only there because the annotation names what can't be a message. */
    private static boolean isRefused(Member member, Message message) {
        return !ProtocolMembers.isMessage(member)
                && Labels.erased(member.type()).equals(message.name());
    }

    private static boolean takesNothing(Handler handler) {
        return handler.takes().isEmpty();
    }

    private static Violation unhandled(BehaviorModel behavior, ActorModel actor, List<Message> missing) {
        var holder = behavior.declaration();
        var spelling = new Spelling(holder.name());
        var names = missing.stream().map(each -> spelling.label(each.name())).toList();
        boolean base = behavior.equals(actor.base());
        return Violation.of(
                        Code.UNHANDLED_MESSAGE,
                        holder.origin(),
                        holder.name().simpleName() + " has no handler for " + Phrase.list(names))
                .because(ClosedProtocol.said(actor) + ", and all of it needs a handler"
                        + (base ? "" : " in each behaviour"))
                .help("add to " + holder.name().simpleName() + ":")
                .paste(missing.stream()
                        .flatMap(each -> Stream.concat(Stream.of(""), Stub.handler(holder, each).stream()))
                        .skip(1)
                        .toList());
    }
}

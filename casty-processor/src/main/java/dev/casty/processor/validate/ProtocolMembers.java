package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.MessageForm;
import dev.casty.processor.model.Protocol.Member;
import dev.casty.processor.model.Spelling;
import dev.casty.processor.report.Violation;
import java.util.stream.Stream;

/** What {@code @Actor} names can be sent: classes, records and sealed types. */
final class ProtocolMembers implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        var spelling = new Spelling(actor.declaration().name());
        return actor.protocol().members().stream()
                .filter(member -> !isMessage(member))
                .map(member -> violation(member, spelling));
    }

    static boolean isMessage(Member member) {
        return member.form().isMessage() && member.form() != MessageForm.INTERFACE;
    }

    private static Violation violation(Member member, Spelling spelling) {
        return NoMessage.of(member.form(), spelling.label(member.type()), member.origin());
    }
}

package dev.casty.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Message;
import dev.casty.processor.model.Spelling;
import dev.casty.processor.model.UnionModel;
import dev.casty.processor.model.UnionModel.ActorMember;
import dev.casty.processor.model.UnionModel.Member;
import dev.casty.processor.model.UnionModel.NestedUnion;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Phrase;
import dev.casty.processor.report.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A message is taken by one member of a union. */
final class UnionOverlap implements Rule<UnionModel> {
    @Override
    public Stream<Violation> check(UnionModel union) {
        return IntStream.range(1, union.members().size()).boxed().flatMap(later -> check(union, later).stream());
    }

    /** The first of the members before it that takes some of the same messages: one mistake, one violation. */
    private static Optional<Violation> check(UnionModel union, int index) {
        var later = union.members().get(index);
        return union.members().subList(0, index).stream()
                .filter(earlier -> !shared(earlier, later).isEmpty())
                .findFirst()
                .map(earlier -> overlap(earlier, later, shared(earlier, later), union));
    }

    private static List<ClassName> shared(Member earlier, Member later) {
        var taken = messages(earlier).collect(Collectors.toSet());
        return messages(later).distinct().filter(taken::contains).toList();
    }

    private static Stream<ClassName> messages(Member member) {
        return member.actors()
                .flatMap(actor -> actor.protocol().messages().stream())
                .map(Message::name);
    }

    private static Violation overlap(Member earlier, Member later, List<ClassName> both, UnionModel union) {
        var spelling = new Spelling(union.declaration().name());
        var contested = Set.copyOf(both);
        var label = union.declaration().label();
        return Violation.of(Code.UNION_OVERLAP, later.origin(), fact(earlier, later, both, spelling, label))
                .because(Stream.of(earlier, later)
                        .flatMap(Member::actors)
                        .distinct()
                        .flatMap(actor -> handlers(actor, contested, spelling))
                        .toList())
                .help(
                        "leave out one of the two members, or give them messages of their own;",
                        "at run time ref.or(other) sends to the first that takes a message");
    }

    private static String fact(Member earlier, Member later, List<ClassName> both, Spelling spelling, String union) {
        var first = name(earlier, spelling);
        var second = name(later, spelling);
        if (first.equals(second)) {
            return second + " is named twice in the union " + union;
        }
        return first + " and " + second + " both take "
                + Phrase.list(both.stream().map(spelling::label).toList()) + ", so the union " + union
                + " cannot tell whom to send it to";
    }

    /** The handlers of an actor's base behaviour that take what is contested. */
    private static Stream<String> handlers(ActorModel actor, Set<ClassName> contested, Spelling spelling) {
        return actor.base().handlers().stream()
                .filter(handler -> handler.takes().stream().anyMatch(contested::contains))
                .map(handler -> MethodLabel.of(handler) + " takes "
                        + spelling.label(handler.messages().get(0).type()));
    }

    private static String name(Member member, Spelling spelling) {
        return switch (member) {
            case ActorMember(var actor, var origin) ->
                spelling.label(actor.declaration().name());
            case NestedUnion(var nested, var origin) ->
                spelling.label(nested.declaration().name());
            default -> "";
        };
    }
}

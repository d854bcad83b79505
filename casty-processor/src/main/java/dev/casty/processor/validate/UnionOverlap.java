package dev.casty.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Message;
import dev.casty.processor.model.UnionModel;
import dev.casty.processor.model.UnionModel.ActorMember;
import dev.casty.processor.model.UnionModel.Member;
import dev.casty.processor.model.UnionModel.NestedUnion;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Phrase;
import dev.casty.processor.report.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A message is taken by one member of a union. */
final class UnionOverlap implements Rule<UnionModel> {
    @Override
    public Stream<Violation> check(UnionModel union) {
        var members = union.members();
        return IntStream.range(1, members.size())
                .boxed()
                .flatMap(later -> members.subList(0, later).stream()
                        .flatMap(earlier -> overlap(earlier, members.get(later), union)));
    }

    private static Stream<Violation> overlap(Member earlier, Member later, UnionModel union) {
        var taken = messages(earlier).collect(Collectors.toSet());
        var both = messages(later).distinct().filter(taken::contains).toList();
        return both.isEmpty() ? Stream.empty() : Stream.of(overlap(earlier, later, both, union));
    }

    private static Stream<ClassName> messages(Member member) {
        return member.actors()
                .flatMap(actor -> actor.protocol().messages().stream())
                .map(Message::name);
    }

    private static Violation overlap(Member earlier, Member later, List<ClassName> both, UnionModel union) {
        var spelling = new Spelling(union.declaration().name());
        var messages = Phrase.list(both.stream().map(spelling::label).toList());
        var contested = Set.copyOf(both);
        return Violation.of(
                        Code.UNION_OVERLAP,
                        later.origin(),
                        name(earlier, spelling) + " and " + name(later, spelling) + " both take " + messages
                                + ", so the union " + union.declaration().label() + " cannot tell whom to send it to")
                .because(Stream.of(earlier, later)
                        .flatMap(Member::actors)
                        .filter(actor -> takesAny(actor, contested))
                        .map(actor -> spelling.label(actor.declaration().name()) + " has a handler for it")
                        .distinct()
                        .toList())
                .help(
                        "leave out one of the two members, or give them messages of their own;",
                        "at run time ref.or(other) sends to the first that takes a message");
    }

    private static boolean takesAny(ActorModel actor, Set<ClassName> contested) {
        return actor.protocol().messages().stream().map(Message::name).anyMatch(contested::contains);
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

package dev.casty.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.Spelling;
import dev.casty.processor.model.UnionModel;
import dev.casty.processor.model.UnionModel.ActorMember;
import dev.casty.processor.model.UnionModel.Circular;
import dev.casty.processor.model.UnionModel.Member;
import dev.casty.processor.model.UnionModel.NestedUnion;
import dev.casty.processor.model.UnionModel.NoActor;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No union contains itself. A cycle is one mistake: it is told to the first of its unions by name. */
final class UnionCycles implements Rule<UnionModel> {
    @Override
    public Stream<Violation> check(UnionModel union) {
        return union.members().stream()
                .flatMap(member -> cycles(
                                member,
                                union.declaration().name(),
                                List.of(union.declaration().name()))
                        .filter(cycle -> isFirst(union.declaration().name(), cycle))
                        .map(cycle -> circular(member, union, cycle)));
    }

    /** The ways from a member back to the root. */
    private static Stream<List<ClassName>> cycles(Member member, ClassName root, List<ClassName> path) {
        return switch (member) {
            case ActorMember actor -> Stream.empty();
            case NoActor stranger -> Stream.empty();
            case Circular circular -> root.equals(circular.type()) ? Stream.of(path) : Stream.empty();
            case NestedUnion nested -> {
                var name = nested.union().declaration().name();
                var longer = new ArrayList<>(path);
                longer.add(name);
                yield nested.union().members().stream().flatMap(each -> cycles(each, root, longer));
            }
        };
    }

    private static boolean isFirst(ClassName union, List<ClassName> cycle) {
        return cycle.stream().allMatch(each -> union.compareTo(each) <= 0);
    }

    private static Violation circular(Member member, UnionModel union, List<ClassName> cycle) {
        var spelling = new Spelling(union.declaration().name());
        var way = Stream.concat(cycle.stream(), Stream.of(cycle.get(0)))
                .map((TypeName each) -> spelling.label(each))
                .collect(Collectors.joining(" -> "));
        return Violation.of(
                        Code.UNION_CYCLE,
                        member.origin(),
                        "the union " + union.declaration().label() + " contains itself")
                .because(way)
                .help("take one of them out of the circle");
    }
}

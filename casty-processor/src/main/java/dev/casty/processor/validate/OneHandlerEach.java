package dev.casty.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.BehaviorModel;
import dev.casty.processor.model.BehaviorModel.Ambiguous;
import dev.casty.processor.model.Handler;
import dev.casty.processor.model.Labels;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Phrase;
import dev.casty.processor.report.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** In each behaviour one handler is the most specific for a message. */
final class OneHandlerEach implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        return actor.allBehaviors()
                .flatMap(behavior -> Stream.concat(sameMessage(behavior, actor), incomparable(behavior, actor)));
    }

    private static Stream<Violation> sameMessage(BehaviorModel behavior, ActorModel actor) {
        var byMessage = new LinkedHashMap<TypeName, List<Handler>>();
        for (var handler : behavior.handlers()) {
            if (handler.messages().size() == 1
                    && handler.messages().get(0).form().isMessage()) {
                byMessage
                        .computeIfAbsent(Labels.erased(taken(handler)), type -> new ArrayList<>())
                        .add(handler);
            }
        }
        return byMessage.values().stream()
                .flatMap(handlers -> handlers.stream().skip(1).map(each -> same(handlers.get(0), each, actor)));
    }

    private static Violation same(Handler one, Handler other, ActorModel actor) {
        // What is inherited stands in another file: the place to change is here.
        boolean swap = other.method().inherited() && !one.method().inherited();
        var first = swap ? other : one;
        var second = swap ? one : other;
        return taken(first).equals(taken(second)) ? twice(first, second, actor) : sameClass(first, second, actor);
    }

    private static Violation twice(Handler first, Handler second, ActorModel actor) {
        var message = new Spelling(actor.declaration().name()).label(taken(second));
        return Violation.of(
                        Code.TWO_HANDLERS,
                        second.method().origin(),
                        MethodLabel.of(second) + " takes " + message + ", which " + MethodLabel.of(first)
                                + " handles already")
                .help("keep one of " + first.method().name() + " and "
                        + second.method().name() + "; if both are to happen, let one call the other, without its @On");
    }

    private static Violation sameClass(Handler first, Handler second, ActorModel actor) {
        var spelling = new Spelling(actor.declaration().name());
        var message = spelling.label(Labels.erased(taken(second)));
        return Violation.of(
                        Code.SAME_ERASURE,
                        second.method().origin(),
                        spelling.label(taken(second)) + " and " + spelling.label(taken(first)) + " are both " + message
                                + " at run time")
                .because(
                        MethodLabel.of(first) + " takes " + spelling.label(taken(first)),
                        MethodLabel.of(second) + " takes " + spelling.label(taken(second)))
                .help("give each a record of its own, or take both in one handler: "
                        + first.method().name() + "(" + message + "<?> msg)");
    }

    /** Grouped by the handlers that compete, so that ten messages between two of them are one mistake. */
    private static Stream<Violation> incomparable(BehaviorModel behavior, ActorModel actor) {
        var contested = new LinkedHashMap<List<Handler>, List<String>>();
        var spelling = new Spelling(actor.declaration().name());
        for (var each : behavior.cases()) {
            if (each.choice() instanceof Ambiguous(var handlers)
                    && handlers.stream()
                                    .map(OneHandlerEach::taken)
                                    .map(Labels::erased)
                                    .distinct()
                                    .count()
                            > 1) {
                contested
                        .computeIfAbsent(handlers, key -> new ArrayList<>())
                        .add(spelling.label(each.message().name()));
            }
        }
        return contested.entrySet().stream().map(each -> incomparable(behavior, each, spelling));
    }

    private static Violation incomparable(
            BehaviorModel behavior, Map.Entry<List<Handler>, List<String>> contested, Spelling spelling) {
        var handlers = contested.getKey();
        var messages = contested.getValue();
        var names = handlers.stream().map(MethodLabel::of).toList();
        var evidence = handlers.stream()
                .map(each -> MethodLabel.of(each) + " takes " + spelling.label(taken(each)))
                .toList();
        var message = messages.get(0);
        return Violation.of(
                        Code.AMBIGUOUS_HANDLERS,
                        handlers.get(handlers.size() - 1).method().origin(),
                        Phrase.list(messages) + " could go to " + Phrase.list(names)
                                + ", and none of them is the more specific")
                .because(evidence)
                .help("say who handles " + message + " in a handler of its own:")
                .paste(Stub.of(
                        behavior.declaration(), "@On", "void " + StubName.of(message) + "(" + message + " msg)"));
    }

    private static TypeName taken(Handler handler) {
        return handler.messages().get(0).type().withoutAnnotations();
    }
}

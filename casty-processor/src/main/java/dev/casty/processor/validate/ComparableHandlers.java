package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.BehaviorModel;
import dev.casty.processor.model.BehaviorModel.Ambiguous;
import dev.casty.processor.model.Declaration;
import dev.casty.processor.model.Handler;
import dev.casty.processor.model.Labels;
import dev.casty.processor.model.Message;
import dev.casty.processor.model.Spelling;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Phrase;
import dev.casty.processor.report.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Of the handlers that could take a message one is more specific than the others. Handlers of the same type are left to
 * {@link OneHandlerEach} and {@link OneTypePerClass}.
 */
final class ComparableHandlers implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        return actor.allBehaviors().flatMap(ComparableHandlers::check);
    }

    /** Grouped by the handlers that compete, so that ten messages between two of them are one mistake. */
    private static Stream<Violation> check(BehaviorModel behavior) {
        var contested = new LinkedHashMap<List<Handler>, List<Message>>();
        for (var each : behavior.cases()) {
            if (each.choice() instanceof Ambiguous(var handlers) && areOfSeveralTypes(handlers)) {
                contested.computeIfAbsent(handlers, key -> new ArrayList<>()).add(each.message());
            }
        }
        return contested.entrySet().stream()
                .map(each -> incomparable(each.getKey(), each.getValue(), behavior.declaration()));
    }

    private static boolean areOfSeveralTypes(List<Handler> handlers) {
        return handlers.stream().map(Taken::by).map(Labels::erased).distinct().count() > 1;
    }

    private static Violation incomparable(List<Handler> handlers, List<Message> messages, Declaration holder) {
        var spelling = new Spelling(holder.name());
        var names = messages.stream().map(each -> spelling.label(each.name())).toList();
        var first = messages.get(0);
        return Violation.of(
                        Code.AMBIGUOUS_HANDLERS,
                        handlers.get(handlers.size() - 1).method().origin(),
                        Phrase.list(names) + " could go to "
                                + Phrase.list(
                                        handlers.stream().map(MethodLabel::of).toList())
                                + ", and none of them is the more specific")
                .because(handlers.stream()
                        .map(each -> MethodLabel.of(each) + " takes " + spelling.label(Taken.by(each)))
                        .toList())
                .help("say who handles " + names.get(0) + " in a handler of its own:")
                .paste(Stub.handler(holder, first));
    }
}

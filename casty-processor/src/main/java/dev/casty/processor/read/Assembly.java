package dev.casty.processor.read;

import dev.casty.processor.model.BehaviorModel;
import dev.casty.processor.model.BehaviorModel.Ambiguous;
import dev.casty.processor.model.BehaviorModel.Case;
import dev.casty.processor.model.BehaviorModel.Choice;
import dev.casty.processor.model.BehaviorModel.Handled;
import dev.casty.processor.model.BehaviorModel.Unhandled;
import dev.casty.processor.model.Declaration;
import dev.casty.processor.model.Handler;
import dev.casty.processor.model.Message;
import dev.casty.processor.read.Handlers.Written;
import java.util.List;

/**
 * Brings handlers and messages together: who handles what in each behaviour, and what each message is answered with, which
 * all behaviours decide together.
 */
final class Assembly {
    private final Messages messages;
    private final Replies replies;
    private final List<Sketch> sketches;
    private final List<Numbered> numbered;

    /** A class that holds handlers, before it is known which messages there are. */
    record Sketch(Declaration declaration, List<Written> handlers, Cases cases) {
        Sketch(Declaration declaration, List<Written> handlers) {
            this(declaration, handlers, new Cases(handlers));
        }
    }

    /** A message in its place, and what it is answered with. */
    private record Numbered(Messages.Entry entry, Replies.Decided reply, Message message) {}

    /** The base behaviour comes first. */
    Assembly(Messages messages, Replies replies, List<Sketch> sketches) {
        this.messages = messages;
        this.replies = replies;
        this.sketches = sketches;
        this.numbered = messages.ordered().stream().map(this::numbered).toList();
    }

    private Numbered numbered(Messages.Entry entry) {
        var handlers = sketches.stream()
                .flatMap(each -> each.cases().handlersOf(entry).stream())
                .toList();
        var reply = replies.decide(entry, handlers);
        var message = new Message(
                entry.name(),
                StableNames.of(entry.element(), entry.name().reflectionName()),
                entry.type(),
                reply.type(),
                reply.source(),
                Declarations.reach(entry.element()),
                reply.reach(),
                entry.origin());
        return new Numbered(entry, reply, message);
    }

    /** The messages in the order of their numbers. */
    List<Message> messages() {
        return numbered.stream().map(Numbered::message).toList();
    }

    /** The behaviours in the order of their sketches. */
    List<BehaviorModel> behaviors() {
        return sketches.stream().map(this::behavior).toList();
    }

    private BehaviorModel behavior(Sketch sketch) {
        var handlers = sketch.handlers().stream().map(this::handler).toList();
        var cases = numbered.stream()
                .map(each -> new Case(each.message(), choice(sketch, handlers, each)))
                .toList();
        return new BehaviorModel(sketch.declaration(), handlers, cases);
    }

    private Handler handler(Written written) {
        return new Handler(
                written.method(),
                written.reply(),
                written.message().map(each -> messages.below(each.name())).orElse(List.of()));
    }

    private Choice choice(Sketch sketch, List<Handler> handlers, Numbered message) {
        var taking = sketch.cases().handlersOf(message.entry());
        var chosen = taking.stream()
                .map(each -> handlers.get(sketch.handlers().indexOf(each)))
                .toList();
        return switch (taking.size()) {
            case 0 -> new Unhandled();
            case 1 -> new Handled(chosen.get(0), replies.fit(taking.get(0), message.entry(), message.reply()));
            default -> new Ambiguous(chosen);
        };
    }
}

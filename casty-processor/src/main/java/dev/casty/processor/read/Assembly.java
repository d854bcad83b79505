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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings handlers and messages together: who handles what in each behaviour, and what each message is answered with, which
 * all behaviours decide together.
 */
final class Assembly {
    private final Messages messages;
    private final Replies replies;
    private final List<Messages.Entry> ordered;
    private final List<Sketch> sketches;
    private final Map<Messages.Entry, Replies.Decided> decided = new HashMap<>();

    /** A class that holds handlers, before it is known which messages there are. */
    record Sketch(Declaration declaration, List<Written> handlers, Cases cases) {
        Sketch(Declaration declaration, List<Written> handlers) {
            this(declaration, handlers, new Cases(handlers));
        }
    }

    /** The base behaviour comes first. */
    Assembly(Messages messages, Replies replies, List<Sketch> sketches) {
        this.messages = messages;
        this.replies = replies;
        this.ordered = messages.ordered();
        this.sketches = sketches;
        for (var message : ordered) {
            decided.put(message, replies.decide(message, handlersOf(message)));
        }
    }

    private List<Written> handlersOf(Messages.Entry message) {
        return sketches.stream()
                .flatMap(each -> each.cases().handlersOf(message).stream())
                .toList();
    }

    /** The messages in the order of their numbers. */
    List<Message> messages() {
        return ordered.stream().map(this::message).toList();
    }

    private Message message(Messages.Entry entry) {
        var reply = decided(entry);
        return new Message(
                entry.name(),
                entry.type(),
                reply.type(),
                reply.source(),
                Declarations.reach(entry.element()),
                reply.reach(),
                entry.origin());
    }

    private Replies.Decided decided(Messages.Entry entry) {
        return decided.getOrDefault(entry, Replies.Decided.NOTHING);
    }

    /** The behaviours in the order of their sketches. */
    List<BehaviorModel> behaviors() {
        return sketches.stream().map(this::behavior).toList();
    }

    private BehaviorModel behavior(Sketch sketch) {
        var handlers = sketch.handlers().stream().map(this::handler).toList();
        var cases = new ArrayList<Case>();
        for (var entry : ordered) {
            cases.add(new Case(message(entry), choice(sketch, entry)));
        }
        return new BehaviorModel(sketch.declaration(), handlers, cases);
    }

    private Handler handler(Written written) {
        return new Handler(
                written.method(),
                written.reply(),
                written.message().map(each -> messages.below(each.name())).orElse(List.of()));
    }

    private Choice choice(Sketch sketch, Messages.Entry entry) {
        var taking = sketch.cases().handlersOf(entry);
        return switch (taking.size()) {
            case 0 -> new Unhandled();
            case 1 -> new Handled(handler(taking.get(0)), replies.fit(taking.get(0), entry, decided(entry)));
            default -> new Ambiguous(taking.stream().map(this::handler).toList());
        };
    }
}

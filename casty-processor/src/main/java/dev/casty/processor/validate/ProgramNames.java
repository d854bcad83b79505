package dev.casty.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Message;
import dev.casty.processor.model.Origin;
import dev.casty.processor.model.WireNumber;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of all actors and messages that one compilation has seen. Nodes tell actors apart by these names, and messages by numbers
 * that are made of them; what was compiled elsewhere is seen to when a node starts.
 */
public final class ProgramNames {
    private final Map<String, Named> actors = new HashMap<>();
    private final Map<Long, Named> messages = new HashMap<>();

    private record Named(ClassName type, String stableName) {}

    /** What of an actor can't be told from what was seen before. The same actor may come again. */
    public List<Violation> add(ActorModel actor) {
        if (!actor.resolved() || actor.mayShareNames()) {
            return List.of();
        }
        var own = new Named(actor.declaration().name(), actor.stableName());
        return Stream.concat(
                        add(actors, own.stableName(), own).stream()
                                .map(other -> violation(
                                        other,
                                        own,
                                        "an actor",
                                        actor.declaration().origin())),
                        actor.protocol().messages().stream().flatMap(each -> add(actor, each)))
                .toList();
    }

    private Stream<Violation> add(ActorModel actor, Message message) {
        var own = new Named(message.name(), message.stableName());
        return add(messages, WireNumber.of(own.stableName()), own)
                .filter(other -> !isSeenToBySibling(actor, own, other))
                .map(other -> violation(other, own, "a message", message.origin()))
                .stream();
    }

    /** Two messages of one name in one actor are an error of that actor. */
    private static boolean isSeenToBySibling(ActorModel actor, Named own, Named other) {
        return own.stableName().equals(other.stableName())
                && actor.protocol().messages().stream()
                        .anyMatch(each -> each.name().equals(other.type()));
    }

    /** Whose the key is already, if it is another's. */
    private static <K> Optional<Named> add(Map<K, Named> seen, K key, Named named) {
        var other = seen.putIfAbsent(key, named);
        return Optional.ofNullable(other).filter(each -> !each.type().equals(named.type()));
    }

    private static Violation violation(Named other, Named own, String what, Origin origin) {
        return Violation.of(Code.NOT_TOLD_APART, origin, fact(other, own))
                .because("a node that gets " + what + " of one would take it for the other's")
                .help(
                        "give one of them another name with @StableName; the one that was written first keeps its name",
                        "or, if they are versions of one class and no cluster has both, write @SuppressWarnings(\""
                                + Code.NOT_TOLD_APART + "\")",
                        "at one of the actors");
    }

    private static String fact(Named other, Named own) {
        var name = other.type().canonicalName();
        var ownName = own.type().canonicalName();
        return other.stableName().equals(own.stableName())
                ? name + " and " + ownName + " are both called \"" + own.stableName() + "\" where they are written"
                : name + ", called \"" + other.stableName() + "\", and " + ownName + ", called \"" + own.stableName()
                        + "\", have one number where they are sent";
    }
}

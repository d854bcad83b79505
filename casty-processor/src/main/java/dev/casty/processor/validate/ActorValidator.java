package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.report.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * All rules for actors. A class that can't be an actor at all is told so and nothing else: what is wrong inside it may
 * well come from that.
 */
public final class ActorValidator {
    private static final List<Rule<ActorModel>> OF_CLASSES = List.of(new ActorClass());

    private static final List<Rule<ActorModel>> OF_ACTORS = List.of(
            new ActorNames(),
            new Constructors(),
            new ProtocolMembers(),
            new HandlerModifiers(),
            new HandlerParameters(),
            new HandlerReplies(),
            new HandlersInProtocol(),
            new OneHandlerEach(),
            new OneTypePerClass(),
            new ComparableHandlers(),
            new EveryMessageHandled(),
            new RepliesAgree(),
            new Behaviors(),
            new NameableTypes(),
            new HookMethods(),
            new HookParameters(),
            new HookReturns(),
            new SupervisionDurations(),
            new SupervisionRanges(),
            new Excludes(),
            new DurableFields(),
            new StateMethods(),
            new StableNames(),
            new DurableBehaviors());

    private static final Rule<ActorModel> OF_NAMES = new ClearNames();

    /** The violations of an actor; of one with types that the compiler doesn't know only those that explain why. */
    public List<Violation> validate(ActorModel actor) {
        if (!actor.resolved()) {
            return OF_NAMES.check(actor).toList();
        }
        var unfit = check(OF_CLASSES, actor);
        return unfit.isEmpty() ? check(OF_ACTORS, actor) : unfit;
    }

    private static List<Violation> check(List<Rule<ActorModel>> rules, ActorModel actor) {
        return Stream.concat(OF_NAMES.check(actor), rules.stream().flatMap(rule -> rule.check(actor)))
                .toList();
    }
}

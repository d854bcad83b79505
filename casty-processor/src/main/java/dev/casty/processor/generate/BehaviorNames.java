package dev.casty.processor.generate;

import com.palantir.javapoet.NameAllocator;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.BehaviorModel;
import java.util.ArrayList;
import java.util.List;

/**
 * What the dispatch table of one behaviour is called in the generated class.
 *
 * @param model the behaviour
 * @param constant the constant that holds it, such as {@code CHECKED_OUT}
 * @param handlers its class, such as {@code CheckedOutHandlers}
 */
record BehaviorNames(BehaviorModel model, String constant, String handlers) {
    /** The names of the base behaviour. */
    static BehaviorNames base(ActorModel actor) {
        return new BehaviorNames(actor.base(), "BASE", "BaseHandlers");
    }

    /** The names of the others, in their order: different from each other and from what the class has besides. */
    static List<BehaviorNames> of(ActorModel actor) {
        var constants = new NameAllocator();
        List.of("BASE", "MESSAGES", "STATE", "SUPERVISION", "TYPE").forEach(constants::newName);
        var classes = new NameAllocator();
        List.of("BaseHandlers", "Encoding", "State").forEach(classes::newName);
        var names = new ArrayList<BehaviorNames>();
        for (var each : actor.behaviors()) {
            var simpleName = each.declaration().name().simpleName();
            names.add(new BehaviorNames(
                    each,
                    constants.newName(CodecNames.constant(simpleName)),
                    classes.newName(simpleName + "Handlers")));
        }
        return names;
    }
}

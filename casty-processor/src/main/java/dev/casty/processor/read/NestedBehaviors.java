package dev.casty.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The concrete classes nested in an actor, at whatever depth, that implement {@code Behavior}; in the order of the source. */
final class NestedBehaviors {
    private NestedBehaviors() {}

    static List<TypeElement> of(TypeElement actor) {
        var behaviors = new ArrayList<TypeElement>();
        add(actor, behaviors);
        return behaviors;
    }

    private static void add(TypeElement around, List<TypeElement> behaviors) {
        for (var nested : ElementFilter.typesIn(around.getEnclosedElements())) {
            if (isBehavior(nested)) {
                behaviors.add(nested);
            }
            add(nested, behaviors);
        }
    }

    /** Whether instances of a class are behaviours: an abstract one is only what several have in common. */
    static boolean isBehavior(TypeElement type) {
        return !Sealed.isAbstract(type) && Lineage.of(type).contains(Names.BEHAVIOR);
    }
}

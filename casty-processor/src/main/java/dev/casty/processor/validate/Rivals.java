package dev.casty.processor.validate;

import dev.casty.processor.model.Method;

/**
 * Two methods of which there may be only one. The second is the one to point at: the later in the source, or the actor's own
 * where the other is inherited and stands in another file.
 *
 * @param first the one that may stay
 * @param second the one too many
 */
record Rivals(Method first, Method second) {
    /** These two, in the order in which they were read: own ones first. */
    static Rivals of(Method one, Method other) {
        return other.inherited() && !one.inherited() ? new Rivals(other, one) : new Rivals(one, other);
    }
}

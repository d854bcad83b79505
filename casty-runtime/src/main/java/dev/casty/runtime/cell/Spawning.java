package dev.casty.runtime.cell;

import dev.casty.ActorRef;
import dev.casty.ActorSpec;
import java.util.Objects;

/** The rules for new actors: what a name may be, what can't be spawned yet. */
public final class Spawning {
    private static final int MAX_NAME_LENGTH = 255;

    private Spawning() {}

    /** Refuses a name that would not stand in a path. */
    public static void checkName(String name) {
        Objects.requireNonNull(name, "name");
        if (name.isEmpty()) {
            throw new IllegalArgumentException(
                    "an actor's name is not empty; leave it out, and the runtime chooses one");
        }
        if (name.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException(
                    "an actor's name has at most " + MAX_NAME_LENGTH + " characters, not " + name.length());
        }
        if (name.charAt(0) == '$' || name.indexOf('/') >= 0) {
            throw new IllegalArgumentException("'" + name + "' can't be an actor's name: '/' separates the names of a"
                    + " path, and names that start with '$' are the runtime's own");
        }
    }

    /** Refuses what this version can't run. */
    public static void checkSpec(ActorSpec<?> spec) {
        if (Objects.requireNonNull(spec, "spec").durable()) {
            throw new UnsupportedOperationException(spec.type().name()
                    + " is @Durable, and state that survives is not part of this version yet. Spawn it with"
                    + " .durable(false) to run it without its journal, or remove the annotation");
        }
    }

    /** The ref of an actor that this spec or another has made. */
    @SuppressWarnings("unchecked") // a type's context has a ref of the type
    static <R extends ActorRef> R refOf(SupervisedCell existing, ActorSpec<R> spec) {
        var wanted = spec.type();
        if (existing.plan().type() != wanted) {
            throw new IllegalArgumentException(existing.path() + " is a "
                    + existing.plan().type().name() + ", not a " + wanted.name()
                    + ": two actors can't have one name; choose another");
        }
        return (R) existing.ref();
    }
}

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

    /** Refuses what belongs to a cluster. */
    public static void checkLocal(ActorSpec<?> spec) {
        if (Objects.requireNonNull(spec, "spec").scope() != null) {
            throw new IllegalStateException("the spec of " + spec.type().name() + " has the scope " + spec.scope()
                    + ", and this is no part of a cluster: start a ClusterSystem, and spawn the actor with its"
                    + " actor(name, spec)");
        }
    }

    /** Refuses a durable actor that would have no place for its state; the path is what is known of its own. */
    public static void checkSpec(ActorSpec<?> spec, boolean named, String path, Environment environment) {
        if (!Objects.requireNonNull(spec, "spec").durable()) {
            return;
        }
        var name = spec.type().name();
        if (environment.journal(path) == null) {
            throw new IllegalStateException(name + " is @Durable, and the system has no journal: build it with"
                    + " ActorSystem.builder().journal(FileJournal.at(path)), or spawn the actor with .durable(false)");
        }
        if (!named) {
            throw new IllegalArgumentException(name + " is @Durable, and its state is found by its name: spawn it with"
                    + " actor(name, spec), or with .durable(false)");
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

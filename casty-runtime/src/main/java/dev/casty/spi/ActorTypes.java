package dev.casty.spi;

import java.util.List;

/**
 * The actor types of a package, generated; found through {@link java.util.ServiceLoader}, so that another node can ask for an actor
 * by the name of its type.
 */
public interface ActorTypes {
    /** One for each actor class of the package. */
    List<ActorType<?, ?>> all();
}

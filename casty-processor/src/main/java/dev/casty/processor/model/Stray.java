package dev.casty.processor.model;

/** Something of Casty's that stands where it has no effect. */
public sealed interface Stray {
    /** Where it stands. */
    Origin origin();

    /**
     * A handler or hook in a final class that is neither an actor nor a behaviour, so that nobody can inherit it either.
     *
     * @param annotation the simple name of its annotation
     * @param method the name of the method
     * @param holder the class
     * @param inActor whether the class is nested in an actor
     * @param origin the method
     */
    record LostMethod(String annotation, String method, Declaration holder, boolean inActor, Origin origin)
            implements Stray {}

    /**
     * A hook in a behaviour: hooks belong to the actor.
     *
     * @param annotation the simple name of its annotation
     * @param method the name of the method
     * @param holder the behaviour
     * @param origin the method
     */
    record HookOfBehavior(String annotation, String method, Declaration holder, Origin origin) implements Stray {}

    /**
     * An annotation that adds to {@code @Actor}, without it.
     *
     * @param annotation the simple name of the annotation
     * @param holder the class
     * @param origin the annotation
     */
    record LostAnnotation(String annotation, Declaration holder, Origin origin) implements Stray {}

    /**
     * A behaviour that is not nested in an actor.
     *
     * @param holder the behaviour
     * @param origin the class
     */
    record LostBehavior(Declaration holder, Origin origin) implements Stray {}

    /**
     * A class that {@code @EncodedBy} names and that is no codec.
     *
     * @param type the class
     * @param origin the value of the annotation
     */
    record NoCodec(String type, Origin origin) implements Stray {}
}

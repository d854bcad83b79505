package dev.casty.cluster;

/**
 * A replicated actor with {@link Consistency#ONE} that knows how to unite two versions of itself, which came about on two sides of a
 * partition. Without it the version that was written last stays.
 *
 * @param <A> the actor's own class
 */
public interface Mergeable<A> {
    /**
     * Takes the changes of another version into this one. Called on the actor's own thread, between two messages. Two nodes may do so at once: what
     * comes of it must be the same whichever of the two versions is this one, as of a union or of a sum of differences.
     *
     * @param base what both versions began with
     * @param theirs the other version
     */
    void merge(A base, A theirs);
}

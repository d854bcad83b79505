package dev.casty.spi;

import dev.casty.ActorRef;
import dev.casty.UnionRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The base of every ref generated for an {@code @Union}. Two are equal if their members are. */
public abstract class GeneratedUnion {
    /** For generated classes. */
    protected GeneratedUnion() {}

    /** The actors, flattened, in the order of the annotation. */
    public abstract List<ActorRef> members();

    /** This union and another actor as one, without types. */
    public final UnionRef or(ActorRef other) {
        return untyped().or(other);
    }

    /** This union and another as one, without types. */
    public final UnionRef or(UnionRef other) {
        return untyped().or(other);
    }

    /** The same actors, to which anything can be sent that one of them takes, checked at run time. */
    public final UnionRef untyped() {
        return UnionRef.of(members());
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof GeneratedUnion that && members().equals(that.members());
    }

    @Override
    public final int hashCode() {
        return members().hashCode();
    }

    @Override
    public final String toString() {
        return untyped().toString();
    }
}

package dev.casty.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * What may be sent to an actor.
 *
 * @param closed whether {@code @Actor} names it; else it is what the handlers take
 * @param members the values of {@code @Actor}, in order
 * @param messages all messages, sealed types expanded: subclasses before superclasses, else in the order of the source.
 *     Their places are their numbers
 * @param supertypes the sealed types all of whose instances are messages, by name
 */
public record Protocol(boolean closed, List<Member> members, List<Message> messages, List<Supertype> supertypes) {
    public Protocol {
        members = List.copyOf(members);
        messages = List.copyOf(messages);
        supertypes = List.copyOf(supertypes);
    }

    /**
     * A value of {@code @Actor}.
     *
     * @param type the type, without arguments
     * @param form what kind of type it is
     * @param origin the value in the annotation
     */
    public record Member(TypeName type, MessageForm form, Origin origin) {}
}

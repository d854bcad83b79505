package dev.casty.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An {@code @On} method of an actor or a behaviour.
 *
 * @param method the method
 * @param reply how it answers
 * @param takes which messages of the actor are instances of its parameter's type, whoever handles them; empty if it takes
 *     none, or if the method has not exactly one message parameter
 */
public record Handler(Method method, Reply reply, List<ClassName> takes) {
    public Handler {
        takes = List.copyOf(takes);
    }

    /** The parameters that no other role explains; a handler without a mistake has exactly one. */
    public List<Parameter> messages() {
        return method.parameters(Parameter.Role.MESSAGE);
    }

    /** The name with the message's type, such as {@code closed(CartMessage)}. */
    public String label() {
        return method.name()
                + messages().stream().map(each -> Labels.of(each.type())).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Whether generated code can call it. */
    public boolean callable() {
        return method.callable()
                && messages().size() == 1
                && messages().get(0).form().isMessage()
                && method.parameters().stream().allMatch(Handler::passable);
    }

    private static boolean passable(Parameter parameter) {
        return switch (parameter.role()) {
            case MESSAGE, CONTEXT, REPLY_TO -> true;
            default -> false;
        };
    }

    /** Whether its parameter is above the class of this message, rather than the class itself. */
    public boolean isFallbackFor(Message message) {
        return !Labels.erased(messages().get(0).type()).equals(message.name());
    }
}

package dev.casty.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.Method;
import dev.casty.processor.model.Origin;
import dev.casty.processor.model.Parameter;
import dev.casty.processor.model.Parameter.Role;
import dev.casty.processor.model.Reply;
import dev.casty.processor.model.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Reads the {@code @On} methods of one class, before it is known which messages there are. */
final class Handlers {
    private final Compilation compilation;
    private final TypeReader types;
    private final MethodReader methods;

    Handlers(Compilation compilation, TypeReader types, MethodReader methods) {
        this.compilation = compilation;
        this.types = types;
        this.methods = methods;
    }

    /**
     * A handler as it is written.
     *
     * @param method the method
     * @param reply how it answers
     * @param replyReach who can name what it answers with
     * @param replied the type of what it answers with
     * @param message the class of its one message parameter; empty if it hasn't one, or if that is none
     */
    record Written(Method method, Reply reply, Visibility replyReach, TypeMirror replied, Optional<Subject> message) {}

    /** The class of messages that a handler takes, as its parameter says it. */
    record Subject(TypeElement element, TypeMirror mirror, TypeName type, Origin origin) {
        ClassName name() {
            return ClassName.get(element);
        }
    }

    /** The handlers among the methods of a class. */
    List<Written> read(List<Members.Member> members) {
        var handlers = new ArrayList<Written>();
        for (var each : members) {
            if (each.annotations().contains(Names.ON)) {
                handlers.add(read(each.method()));
            }
        }
        return handlers;
    }

    private Written read(ExecutableElement element) {
        var method =
                methods.read(element, (type, erased) -> erased.equals(Names.REPLY_TO) ? Role.REPLY_TO : Role.MESSAGE);
        var seen = methods.typeOf(element);
        for (int i = 0; i < method.parameters().size(); i++) {
            if (method.parameters().get(i).role() == Role.REPLY_TO) {
                var reply = argument(seen.getParameterTypes().get(i), Names.REPLY_TO, element);
                return new Written(
                        method,
                        new Reply.Later(reply.use().name()),
                        reply.use().reach(),
                        reply.type(),
                        subject(method, seen.getParameterTypes()));
            }
        }
        return returning(method, seen.getReturnType(), element, subject(method, seen.getParameterTypes()));
    }

    private Written returning(Method method, TypeMirror returned, Element where, Optional<Subject> subject) {
        if (returned.getKind() == TypeKind.VOID || method.returnType().equals(Names.VOID)) {
            return new Written(method, new Reply.Acknowledgement(), Visibility.PUBLIC, returned, subject);
        }
        if (compilation
                .classOf(returned)
                .filter(each -> Lineage.of(each).contains(Names.COMPLETION_STAGE))
                .isPresent()) {
            var reply = argument(returned, Names.COMPLETION_STAGE, where);
            return new Written(
                    method, new Reply.Stage(reply.use().name()), reply.use().reach(), reply.type(), subject);
        }
        var reply = types.read(returned, where);
        return new Written(method, new Reply.Value(reply.name()), reply.reach(), returned, subject);
    }

    /** A type argument that is a reply. */
    private record Argument(TypeMirror type, TypeUse use) {}

    /**
     * The argument of a {@code ReplyTo} or {@code CompletionStage} as a reply: of a wildcard its bound, {@code Void} as void.
     * Where nothing is said it is {@code Object}.
     */
    private Argument argument(TypeMirror type, ClassName supertype, Element where) {
        var argument = compilation.argument(type, supertype).flatMap(Handlers::bound);
        if (argument.isEmpty()) {
            return new Argument(type, new TypeUse(ClassName.OBJECT, true, Visibility.PUBLIC));
        }
        var use = types.read(argument.get(), where);
        return new Argument(
                argument.get(),
                use.name().equals(Names.VOID) ? new TypeUse(TypeName.VOID, true, Visibility.PUBLIC) : use);
    }

    private static Optional<TypeMirror> bound(TypeMirror argument) {
        if (argument.getKind() != TypeKind.WILDCARD) {
            return Optional.of(argument);
        }
        var wildcard = (WildcardType) argument;
        return Optional.<TypeMirror>ofNullable(wildcard.getSuperBound())
                .or(() -> Optional.ofNullable(wildcard.getExtendsBound()));
    }

    private Optional<Subject> subject(Method method, List<? extends TypeMirror> mirrors) {
        var messages = method.parameters(Role.MESSAGE);
        if (messages.size() != 1 || !messages.get(0).form().isMessage()) {
            return Optional.empty();
        }
        var parameter = messages.get(0);
        var mirror = mirrors.get(method.parameters().indexOf(parameter));
        return compilation.classOf(mirror).map(each -> subject(each, mirror, parameter));
    }

    private static Subject subject(TypeElement element, TypeMirror mirror, Parameter parameter) {
        return new Subject(element, mirror, parameter.type(), parameter.origin());
    }
}

package dev.casty.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Handler;
import dev.casty.processor.model.Origin;
import dev.casty.processor.model.Parameter;
import dev.casty.processor.model.Parameter.Role;
import dev.casty.processor.model.Reply;
import dev.casty.processor.model.Spelling;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.List;
import java.util.stream.Stream;

/** A handler answers in one way, and says with what. */
final class HandlerReplies implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        return actor.allBehaviors()
                .flatMap(behavior -> behavior.handlers().stream())
                .flatMap(handler -> check(handler, actor));
    }

    /** Whether the handler says how it answers, so that its reply may be compared with others. */
    static boolean isClear(Handler handler) {
        return !answersTwice(handler) && carriers(handler).noneMatch(each -> each.isUntyped(handler.reply()));
    }

    private static Stream<Violation> check(Handler handler, ActorModel actor) {
        if (answersTwice(handler)) {
            return Stream.of(twice(handler));
        }
        var spelling = new Spelling(actor.declaration().name());
        return carriers(handler)
                .filter(each -> each.isUntyped(handler.reply()))
                .map(each -> untyped(handler, each, spelling));
    }

    private static boolean answersTwice(Handler handler) {
        return !repliesTo(handler).isEmpty() && !handler.method().returnType().equals(TypeName.VOID);
    }

    private static Violation twice(Handler handler) {
        var asker = repliesTo(handler).get(0);
        return Violation.of(
                        Code.REPLY_AND_REPLY_TO,
                        handler.method().origin(),
                        MethodLabel.of(handler) + " returns a reply and takes a ReplyTo as well")
                .because("an ask gets one reply: either what the method returns, or what is sent to " + asker.name())
                .help("let it return void, or leave out " + asker.name());
    }

    private static Violation untyped(Handler handler, Carrier carrier, Spelling spelling) {
        var raw = carrier.type() instanceof ParameterizedTypeName generic ? generic.rawType() : carrier.type();
        return Violation.of(
                        Code.UNTYPED_REPLY,
                        carrier.origin(),
                        MethodLabel.of(handler) + " does not say what it replies: " + spelling.label(carrier.type()))
                .help("name the type of the reply: " + spelling.label(raw) + "<String>, for example; "
                        + spelling.label(raw) + "<Void> if it only acknowledges");
    }

    private static Stream<Carrier> carriers(Handler handler) {
        var method = handler.method();
        var returned = handler.reply() instanceof Reply.Stage
                ? Stream.of(new Carrier(method.returnType(), method.origin()))
                : Stream.<Carrier>empty();
        return Stream.concat(
                returned, repliesTo(handler).stream().map(each -> new Carrier(each.type(), each.origin())));
    }

    private static List<Parameter> repliesTo(Handler handler) {
        return handler.method().parameters(Role.REPLY_TO);
    }

    /**
     * What a reply is brought by when the handler doesn't return it: a {@code CompletionStage} or a {@code ReplyTo}.
     *
     * @param type its type, whose argument is the reply's
     * @param origin where that stands
     */
    private record Carrier(TypeName type, Origin origin) {
        /** Whether it is raw, or {@code ?} or {@code ? super T}; a class of the user's own may have no argument. */
        boolean isUntyped(Reply reply) {
            return type instanceof ParameterizedTypeName generic
                    ? generic.typeArguments().stream().anyMatch(Carrier::saysNothing)
                    : reply.type().equals(ClassName.OBJECT);
        }

        private static boolean saysNothing(TypeName argument) {
            return argument instanceof WildcardTypeName wildcard
                    && wildcard.upperBounds().equals(List.of(ClassName.OBJECT));
        }
    }
}

package dev.casty.processor.read;

import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.BehaviorModel.Fit;
import dev.casty.processor.model.Message.ReplySource;
import dev.casty.processor.model.Reply;
import dev.casty.processor.model.Visibility;
import dev.casty.processor.read.Handlers.Written;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Decides what each message is answered with, and whether a handler does so. */
final class Replies {
    private final Compilation compilation;
    private final TypeReader types;
    private final TypeTableReader table;
    private final TypeElement actor;

    /** What is decided goes into the table. */
    Replies(Compilation compilation, TypeReader types, TypeTableReader table, TypeElement actor) {
        this.compilation = compilation;
        this.types = types;
        this.table = table;
        this.actor = actor;
    }

    /** The reply of a message, and who decided it. */
    record Decided(TypeName type, ReplySource source, Visibility reach) {
        static final Decided NOTHING = new Decided(TypeName.VOID, ReplySource.NOBODY, Visibility.PUBLIC);
    }

    /** The reply of a message: what it requests, else what the first of its handlers says that isn't silent. */
    Decided decide(Messages.Entry message, List<Written> handlers) {
        return requested(message)
                .orElseGet(() -> handlers.stream()
                        .filter(each -> each.method().resolved() && !isSilent(each, message))
                        .findFirst()
                        .map(this::decided)
                        .orElse(Decided.NOTHING));
    }

    private Decided decided(Written handler) {
        if (!handler.reply().type().equals(TypeName.VOID)) {
            table.add(handler.replied(), actor);
        }
        return new Decided(handler.reply().type(), ReplySource.HANDLER, handler.replyReach());
    }

    private Optional<Decided> requested(Messages.Entry message) {
        return compilation.argument(message.mirror(), Names.REQUEST).map(type -> {
            var use = types.read(type, message.element());
            table.add(type, message.element());
            return use.name().equals(Names.VOID)
                    ? new Decided(TypeName.VOID, ReplySource.REQUEST, Visibility.PUBLIC)
                    : new Decided(use.name(), ReplySource.REQUEST, use.reach());
        });
    }

    /** Whether a handler of a message's supertype says nothing of a reply: it may call {@code ctx.reply}. */
    private static boolean isSilent(Written handler, Messages.Entry message) {
        return handler.reply() instanceof Reply.Acknowledgement
                && handler.message()
                        .filter(each -> !each.name().equals(message.name()))
                        .isPresent();
    }

    Fit fit(Written handler, Messages.Entry message, Decided decided) {
        if (isSilent(handler, message)) {
            return decided.type().equals(TypeName.VOID) ? Fit.AGREES : Fit.SILENT;
        }
        return agree(handler.reply().type(), decided) || isNarrower(handler, message) ? Fit.AGREES : Fit.DIFFERS;
    }

    private static boolean agree(TypeName reply, Decided decided) {
        return boxed(reply).equals(boxed(decided.type()));
    }

    /** Whether a handler answers with a subtype of what the message requests. */
    private boolean isNarrower(Written handler, Messages.Entry message) {
        return handler.replied().getKind() == TypeKind.DECLARED
                && compilation
                        .argument(message.mirror(), Names.REQUEST)
                        .filter(each -> each.getKind() == TypeKind.DECLARED)
                        .filter(each -> compilation.types().isSubtype(handler.replied(), each))
                        .isPresent();
    }

    private static TypeName boxed(TypeName type) {
        return type.isPrimitive() ? type.box() : type;
    }
}

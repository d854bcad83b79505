package casty.samples.children;

import dev.casty.ActorRef;
import dev.casty.Directive;
import dev.casty.ReplyTo;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnChildFailure;
import dev.casty.annotation.OnStart;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

// region cart
/** Asks its child about every article before it takes it. */
@Actor({Cart.AddItem.class, Validator.Verdict.class, Cart.DismissValidator.class, Cart.ValidatorGone.class})
final class Cart {
    record AddItem(String article) {}

    record DismissValidator() {}

    record ValidatorGone() {}

    private final Map<String, BigDecimal> items = new HashMap<>();
    private final Queue<ReplyTo<String>> waiting = new ArrayDeque<>();
    private ValidatorRef validator;

    @OnStart
    void start(CartContext ctx) {
        validator = ctx.actor("validator", ValidatorRef.spec());
        ctx.watch(validator, new ValidatorGone());
    }

    @On
    void add(AddItem item, CartContext ctx, ReplyTo<String> replyTo) {
        waiting.add(replyTo);
        validator.send(new Validator.Validate(item.article(), ctx.self().as(Validator.Verdict.class)));
    }

    @On
    void known(Validator.Known verdict) {
        items.put(verdict.article(), verdict.price());
        waiting.remove().send(verdict.article() + " for " + verdict.price());
    }

    @On
    void unknown(Validator.Unknown verdict) {
        waiting.remove().send("we have no " + verdict.article());
    }
    // endregion cart

    // region failure
    @OnChildFailure
    Directive childFailed(ActorRef child, Throwable cause) {
        waiting.remove().send(child.path() + " failed: " + cause.getMessage());
        return cause instanceof IllegalArgumentException ? Directive.RESTART : Directive.ESCALATE;
    }
    // endregion failure

    // region watch
    @On
    void dismiss(DismissValidator command, CartContext ctx, ReplyTo<String> replyTo) {
        waiting.add(replyTo);
        ctx.stop(validator);
    }

    @On
    void gone(ValidatorGone event, CartContext ctx) {
        waiting.remove().send("the validator has gone, children left: " + ctx.children());
    }
    // endregion watch
}

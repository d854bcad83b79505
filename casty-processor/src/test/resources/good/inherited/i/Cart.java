package i;

import base.Auditing;
import base.Base;
import dev.casty.ActorContext;
import dev.casty.Behavior;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
class Cart extends Base<Cart.Add, Integer> {
    record Add(String sku) {}

    @Override
    public Integer on(Add msg) {
        return 1;
    }

    @Override
    public String audit(Auditing.Audit msg, ActorContext<?> ctx) {
        return Cart.class.getSimpleName() + super.audit(msg, ctx);
    }

    abstract static class Frozen implements Behavior {
        @On
        Integer add(Add msg, ActorContext<CartRef> ctx) {
            return 0;
        }
    }

    static final class Iced extends Frozen implements Auditing {}

    static int use(CartRef ref) {
        java.util.List<Add> adds = ref.ask(new Base.Ping());
        return ref.ask(new Add("a")) + adds.size() + ref.ask(new Auditing.Audit()).length();
    }
}

package base;

import dev.casty.ActorContext;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;

public interface Auditing {
    record Audit() {}

    @On
    default String audit(Audit msg, ActorContext<?> ctx) {
        return ctx.self().path();
    }

    @OnStart
    default void begin(ActorContext<?> ctx) {}
}

package k;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
final class Clashing {
    @On
    Object duration(Duration msg) {
        return new Object();
    }

    @On
    String target(Target msg, ClashingContext ctx) {
        return new String();
    }

    @On
    void object(Object msg) {}

    @On
    List list(List msg) {
        return msg;
    }

    @On
    void string(String msg) {}

    @On
    void future(CompletableFuture msg) {}

    @On
    void handlers(Handlers msg) {}

    @On
    void outcome(Outcome msg) {}

    @On
    void messageSet(MessageSet msg) {}

    @On
    void generated(GeneratedRef msg) {}

    @On
    void throwable(Throwable msg) {}

    @On
    void dbl(Double msg) {}

    @On
    void base(BaseHandlers msg) {}

    static void use(ClashingRef ref) {
        ref.ask(new Duration(), java.time.Duration.ZERO);
        ref.send(new Object());
        List list = ref.ask(new List());
        ref.ask(new String());
        System.out.println(list);
    }
}

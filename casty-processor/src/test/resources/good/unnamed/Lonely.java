import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.Union;

@Actor
final class Lonely {
    record Work(LonelyRef next) {}

    final LonelyRef next;

    Lonely(LonelyRef next) {
        this.next = next;
    }

    @On
    void work(Work msg, LonelyContext ctx) {}

    @Union(Lonely.class)
    interface Only {}

    static void use(Lonely_OnlyRef only) {
        only.send(new Work(null));
    }
}

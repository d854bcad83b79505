package open;

import dev.casty.Behavior;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
public final class Gate {
    public record Open() {}

    record Force() {}

    public record Inspect() {}

    record Report() {}

    public Gate() {}

    Gate(Report last) {}

    @On
    boolean open(Open msg) {
        return true;
    }

    @On
    void force(Force msg, GateContext ctx) {
        ctx.become(new Broken());
        ctx.schedule(java.time.Duration.ZERO, msg);
    }

    @On
    Report inspect(Inspect msg) {
        return new Report();
    }

    final class Broken implements Behavior {
        @On
        void force(Force msg) {}
    }
}

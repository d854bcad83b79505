package dev.casty.tests.seeds;

import dev.casty.ActorRef;
import dev.casty.Directive;
import dev.casty.Supervision;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnChildFailure;
import dev.casty.annotation.OnStart;
import dev.casty.annotation.PostRestart;
import java.util.List;
import java.util.random.RandomGenerator;

/** The parent of the laborers; watches them and spawns those anew who are gone for good. */
@Actor
final class Foreman {
    /** The refs of all laborers, in the order of their names. */
    record Team() {}

    record Gone(String name) {}

    final Ledger ledger;
    final RandomGenerator random;
    final List<Supervision> supervisions;
    final int[] instances;
    int spawns;

    Foreman(Ledger ledger, RandomGenerator random, List<Supervision> supervisions, int[] instances) {
        this.ledger = ledger;
        this.random = random;
        this.supervisions = supervisions;
        this.instances = instances;
    }

    @OnStart
    void start(ForemanContext ctx) {
        for (int i = 0; i < supervisions.size(); i++) {
            spawn("laborer-" + i, ctx);
        }
    }

    @PostRestart
    void restarted(Throwable cause, ForemanContext ctx) {
        start(ctx);
    }

    @OnChildFailure
    Directive childFailed(ActorRef child, Throwable cause) {
        if (random.nextInt(30) == 0) {
            throw new IllegalStateException("the foreman's own failure");
        }
        return switch (random.nextInt(4)) {
            case 0 -> Directive.RESTART;
            case 1 -> Directive.STOP;
            default -> null;
        };
    }

    @On
    List<LaborerRef> team(Team msg, ForemanContext ctx) {
        return ctx.children().stream().map(LaborerRef.class::cast).toList();
    }

    @On
    void gone(Gone msg, ForemanContext ctx) {
        spawn(msg.name(), ctx);
    }

    private void spawn(String name, ForemanContext ctx) {
        if (++spawns > 50) {
            return;
        }
        int index = Integer.parseInt(name.substring("laborer-".length()));
        var ref = ctx.actor(
                name,
                LaborerRef.spec(ctx.self().path() + "/" + name + "#" + ++instances[1], ledger, random, instances)
                        .supervision(supervisions.get(index)));
        ctx.watch(ref, new Gone(name));
    }
}

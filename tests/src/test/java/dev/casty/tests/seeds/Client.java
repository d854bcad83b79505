package dev.casty.tests.seeds;

import dev.casty.ActorStoppedException;
import dev.casty.AskException;
import dev.casty.AskTimeoutException;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sends to and asks laborers, in every way there is. */
@Actor
final class Client {
    record Step(int left) {}

    record Answered(Ledger.Key key, int number) {}

    record Refused(Ledger.Key key, Throwable cause) {}

    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    final String name;
    final Ledger ledger;
    final RandomGenerator random;
    final ForemanRef foreman;

    Client(String name, Ledger ledger, RandomGenerator random, ForemanRef foreman) {
        this.name = name;
        this.ledger = ledger;
        this.random = random;
        this.foreman = foreman;
    }

    @On
    void step(Step msg, ClientContext ctx) {
        List<LaborerRef> team = team();
        for (int burst = random.nextInt(4); burst >= 0 && !team.isEmpty(); burst--) {
            approach(team.get(random.nextInt(team.size())), ctx);
        }
        if (msg.left() > 0) {
            ctx.schedule(Duration.ofMillis(random.nextInt(10)), new Step(msg.left() - 1));
        }
    }

    private List<LaborerRef> team() {
        try {
            return foreman.ask(new Foreman.Team(), Duration.ofSeconds(1));
        } catch (AskException away) {
            return List.of();
        }
    }

    private void approach(LaborerRef laborer, ClientContext ctx) {
        // The ref is one incarnation's: two of the same path are two receivers.
        var key = ledger.send(name, laborer + "@" + System.identityHashCode(laborer.target()));
        var kind = kind();
        switch (random.nextInt(5)) {
            case 0, 1 -> laborer.send(new Laborer.Work(key, kind));
            case 2 -> ask(laborer, key, kind);
            case 3 -> {
                ledger.asked(key);
                ctx.pipeToSelf(
                        laborer.askAsync(new Laborer.Question(key, kind), TIMEOUT),
                        (self, number) -> self.send(new Answered(key, number)),
                        (self, cause) -> self.send(new Refused(key, cause)));
            }
            default -> {
                ledger.asked(key);
                ctx.pipeToSelf(
                        laborer.askAsync(new Laborer.LateQuestion(key), TIMEOUT),
                        (self, number) -> self.send(new Answered(key, number)),
                        (self, cause) -> self.send(new Refused(key, cause)));
            }
        }
    }

    private void ask(LaborerRef laborer, Ledger.Key key, Laborer.Kind kind) {
        ledger.asked(key);
        try {
            int number = laborer.ask(new Laborer.Question(key, kind), TIMEOUT);
            answered(new Answered(key, number));
        } catch (AskException refused) {
            refused(new Refused(key, refused));
        }
    }

    private Laborer.Kind kind() {
        return switch (random.nextInt(20)) {
            case 0 -> Laborer.Kind.FAIL;
            case 1 -> Laborer.Kind.STASH_AND_FAIL;
            case 2 -> Laborer.Kind.CLOSE;
            case 3, 4 -> Laborer.Kind.OPEN;
            case 5 -> random.nextInt(4) == 0 ? Laborer.Kind.STOP : Laborer.Kind.DO;
            default -> Laborer.Kind.DO;
        };
    }

    @On
    void answered(Answered msg) {
        if (msg.number() != msg.key().number()) {
            ledger.violation("the answer to " + msg.key() + " was " + msg.number());
        }
        ledger.answered(msg.key(), false);
    }

    @On
    void refused(Refused msg) {
        if (msg.cause() instanceof AskTimeoutException) {
            ledger.violation("timed out: " + msg.key());
        }
        ledger.answered(msg.key(), msg.cause() instanceof ActorStoppedException);
    }
}

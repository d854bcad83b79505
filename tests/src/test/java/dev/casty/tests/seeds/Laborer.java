package dev.casty.tests.seeds;

import dev.casty.ReplyTo;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;
import dev.casty.annotation.OnStop;
import dev.casty.annotation.PostRestart;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Does, fails at, puts aside and answers work, and notes all of it. */
@Actor
final class Laborer {
    enum Kind {
        DO,
        FAIL,
        /** Puts the message aside and then fails at it all the same. */
        STASH_AND_FAIL,
        CLOSE,
        OPEN,
        STOP
    }

    record Work(Ledger.Key key, Kind kind) {}

    record Question(Ledger.Key key, Kind kind) {}

    /** Answered by a {@link ReplyTo}, at the next tick. */
    record LateQuestion(Ledger.Key key) {}

    record Tick(int instance) {}

    private static final Duration INTERVAL = Duration.ofMillis(7);

    final String name;
    final Ledger ledger;
    final RandomGenerator random;
    final int[] instances;
    int instance;
    boolean busy;
    boolean closed;
    int ticks;
    ReplyTo<Integer> waiting;
    int waitingFor;

    Laborer(String name, Ledger ledger, RandomGenerator random, int[] instances) {
        this.name = name;
        this.ledger = ledger;
        this.random = random;
        this.instances = instances;
        instance = ++instances[0];
        if (random.nextInt(40) == 0) {
            throw new IllegalStateException("constructor of " + name);
        }
    }

    @OnStart
    void start(LaborerContext ctx) {
        ctx.tick(INTERVAL, new Tick(instance));
        if (random.nextInt(40) == 0) {
            throw new IllegalStateException("start of " + name);
        }
    }

    @PostRestart
    void restarted(Throwable cause, LaborerContext ctx) {
        start(ctx);
    }

    @OnStop
    void stop() {
        if (waiting != null) {
            waiting.fail(new IllegalStateException("gone"));
        }
        if (random.nextInt(20) == 0) {
            throw new IllegalStateException("stop of " + name);
        }
    }

    @On
    void work(Work msg, LaborerContext ctx) {
        act(msg.key(), msg.kind(), ctx);
    }

    @On
    int question(Question msg, LaborerContext ctx) {
        act(msg.key(), msg.kind(), ctx);
        return msg.key().number();
    }

    @On
    void lateQuestion(LateQuestion msg, ReplyTo<Integer> replyTo, LaborerContext ctx) {
        if (closed) {
            ctx.stash();
            return;
        }
        ledger.handled(msg.key());
        if (waiting != null) {
            waiting.send(waitingFor);
        }
        waiting = replyTo;
        waitingFor = msg.key().number();
    }

    @On
    void tick(Tick msg, LaborerContext ctx) {
        if (msg.instance() != instance) {
            ledger.violation(name + ": a tick of instance " + msg.instance() + " reached instance " + instance);
        }
        if (waiting != null) {
            waiting.send(waitingFor);
            waiting = null;
        }
        if (++ticks % 5 == 0) {
            closed = false;
            ctx.unstashAll();
        }
    }

    private void act(Ledger.Key key, Kind kind, LaborerContext ctx) {
        if (busy) {
            ledger.violation(name + " handles two messages at a time");
        }
        if (closed && kind != Kind.OPEN) {
            ctx.stash();
            return;
        }
        if (closed) {
            // Even the one that opens waits behind those that were put aside before it.
            closed = false;
            ctx.stash();
            ctx.unstashAll();
            return;
        }
        busy = true;
        ledger.handled(key);
        switch (kind) {
            case FAIL -> throw new IllegalStateException("failure of " + name);
            case STASH_AND_FAIL -> {
                ctx.stash();
                throw new IllegalStateException("failure of " + name + " after it put the message aside");
            }
            case CLOSE -> closed = true;
            case STOP -> ctx.stop();
            default -> {}
        }
        busy = false;
    }
}

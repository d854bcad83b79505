package dev.casty.benchmarks.fairness;

import dev.casty.ActorSystem;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Actors that tell themselves, which so use all of their turns, and pairs that tell each other, which hand the worker on. */
final class Chatter implements Saturation {
    private static final int EACH_KIND_A_CORE = 4;

    private final List<AtomicLong> handled = new ArrayList<>();

    private Chatter() {}

    static Chatter begin(ActorSystem system) {
        var chatter = new Chatter();
        for (int i = 0; i < EACH_KIND_A_CORE * Runtime.getRuntime().availableProcessors(); i++) {
            var alone = chatter.talker(system);
            alone.send(new Talker.Word(alone));
            var one = chatter.talker(system);
            var other = chatter.talker(system);
            one.send(new Talker.Word(other));
        }
        return chatter;
    }

    private Chatter_TalkerRef talker(ActorSystem system) {
        var count = new AtomicLong();
        handled.add(count);
        return system.actor(Chatter_TalkerRef.spec(count));
    }

    @Override
    public long handled() {
        return handled.stream().mapToLong(AtomicLong::get).sum();
    }

    @Override
    public boolean holds() {
        return true;
    }

    @Actor
    static final class Talker {
        /** What is answered to {@code from}. */
        record Word(Chatter_TalkerRef from) {}

        private final AtomicLong handled;

        Talker(AtomicLong handled) {
            this.handled = handled;
        }

        @On
        void word(Word message, Chatter_TalkerContext ctx) {
            handled.lazySet(handled.getPlain() + 1);
            message.from.send(new Word(ctx.self()));
        }
    }
}

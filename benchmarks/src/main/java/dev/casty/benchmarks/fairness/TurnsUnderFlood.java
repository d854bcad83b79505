package dev.casty.benchmarks.fairness;

import dev.casty.ActorSystem;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.SplittableRandom;

/**
 * What another fork of {@link FairnessForks} does, which has one worker only: it counts how many messages a flooded actor
 * handles between the sending of another actor's message and its handling. No machine is too slow for that.
 */
final class TurnsUnderFlood {
    /** The kind of its samples. */
    static final String KIND = "messages";

    /** What the flooded actor handles in the microsecond or two that a send takes. */
    private static final int MAX_WHILE_SENDING = 32;

    private TurnsUnderFlood() {}

    /** Called by {@link FairnessForks} in a JVM of its own. */
    public static void main(String[] args) {
        try {
            var system = ActorSystem.create();
            var flood = Flood.begin(system);
            var other = system.actor("other", TurnsUnderFlood_OtherRef.spec(flood));
            var sampling = Sampling.atEndOf(args);
            Sampling.Source source = () -> sample(other, flood);
            sampling.warmUp(source);
            sampling.take(flood, new SplittableRandom(1), source).print(KIND);
        } catch (Throwable e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(0);
    }

    /** Not where the sender itself lost its core between counting and sending: that says nothing of anybody's turn. */
    private static long sample(TurnsUnderFlood_OtherRef other, Saturation flood) {
        while (true) {
            long before = flood.handled();
            var answer = other.askAsync(new Other.HowMany());
            long sent = flood.handled();
            long handled = answer.join();
            if (sent - before <= MAX_WHILE_SENDING) {
                return Math.max(0, handled - sent);
            }
        }
    }

    @Actor
    static final class Other {
        record HowMany() {}

        private final Saturation flood;

        Other(Saturation flood) {
            this.flood = flood;
        }

        @On
        long howMany(HowMany question) {
            return flood.handled();
        }
    }
}

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

    private static long sample(TurnsUnderFlood_OtherRef other, Saturation flood) {
        long before = flood.handled();
        return other.ask(new Other.HowMany()) - before;
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

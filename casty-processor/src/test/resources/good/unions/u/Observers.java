package u;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.Union;
import v.Counter;

public final class Observers {
    public sealed interface Event {
        record Begun() implements Event {}

        record Ended(String why) implements Event {}
    }

    @Actor(Event.class)
    public static final class Logger {
        @On
        void any(Event event) {}
    }

    @Actor
    static final class Metrics {
        record Sum<T>(T name) {}

        @On
        double sum(Sum<String> msg) {
            return 0;
        }
    }

    @Union({Logger.class, Metrics.class})
    interface Observer {}

    @Union({Observer.class, Counter.class})
    interface Everything {}

    @Union({Logger.class, Counter.class})
    public interface Open {}

    static double use(Observers_LoggerRef logger, Observers_MetricsRef metrics, v.CounterRef counter) {
        Observers_ObserverRef observer = Observers_ObserverRef.of(logger, metrics);
        Observers_EverythingRef all = Observers_EverythingRef.of(observer, counter);
        all.send((Event) new Event.Begun());
        all.or(logger).send("nobody");
        return all.ask(new Metrics.Sum<>("a")) + all.ask(new Counter.Count());
    }
}

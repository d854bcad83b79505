package casty.samples.unions;

import dev.casty.ActorSystem;
import dev.casty.UnionRef;

/** Several actors as one. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        try (var system = ActorSystem.create()) {
            // region typed
            LoggerRef logger = system.actor("logger", LoggerRef.spec());
            MetricsRef metrics = system.actor("metrics", MetricsRef.spec());

            ObserverRef observer = ObserverRef.of(logger, metrics);
            DoorRef door = system.actor("door", DoorRef.spec(observer));
            door.ask(new Door.Enter("ada"));
            door.ask(new Door.Enter("bob"));
            int visitors = observer.ask(new Metrics.GetCount("visitor"));
            System.out.println("visitors: " + visitors);
            // endregion typed

            // region nested
            AlarmRef alarm = system.actor("alarm", AlarmRef.spec());
            WatchmanRef watchman = WatchmanRef.of(observer, alarm);
            watchman.ask(new Alarm.Ring("eve comes in"));
            watchman.ask(new Logger.LogLine("eve runs"));
            System.out.println("members: " + watchman.members());
            // endregion nested

            // region untyped
            UnionRef any = logger.or(metrics).or(alarm);
            any.ask(new Alarm.Ring("closing time"));
            try {
                any.send("good night");
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
            // endregion untyped
        }
    }
}

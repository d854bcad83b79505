package dev.casty.runtime.cell;

import dev.casty.ActorSpec;
import dev.casty.runtime.manual.ManualDispatcher;
import dev.casty.runtime.manual.ManualTime;
import dev.casty.runtime.system.LocalSystem;
import dev.casty.runtime.system.Seams;
import dev.casty.runtime.system.SystemConfig;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Cells that nobody starts, for those who only keep them. Any thread may make some. */
final class IdleCells {
    private static final ManualTime TIME = new ManualTime();
    private static final Environment ENVIRONMENT = (Environment) LocalSystem.start(
            new SystemConfig("idle", Duration.ofSeconds(1), null),
            new Seams(
                    TIME,
                    TIME,
                    new ManualDispatcher(),
                    Runnable::run,
                    () -> ThreadLocalRandom.current().nextLong()));
    private static final ActorSpec<Script.Ref> SPEC = Script.spec(Script::new);

    private IdleCells() {}

    static Cell nameless() {
        return Cell.topLevel(ENVIRONMENT, null, SPEC);
    }

    static Cell named(String name) {
        return Cell.topLevel(ENVIRONMENT, name, SPEC);
    }
}

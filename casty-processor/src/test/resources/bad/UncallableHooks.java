// expect: CASTY-0507 | private void start | is private
// expect: CASTY-0507 | static void stop | is static
// expect: CASTY-0507 | <T> void before | is generic
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;
import dev.casty.annotation.OnStop;
import dev.casty.annotation.PreRestart;

@Actor
final class UncallableHooks {
    record Work() {}

    @On
    void work(Work msg) {}

    @OnStart
    private void start() {}

    @OnStop
    static void stop() {}

    @PreRestart
    <T> void before() {}
}

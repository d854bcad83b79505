// expect: CASTY-0503 | maxRestarts | maxRestarts = -1 is less than 0
// expect: CASTY-0503 | within | within = "0s" is no time
// expect: CASTY-0503 | max = | max = "10ms" is shorter than initial = "1s"
// expect: CASTY-0503 | multiplier | 0.5
// expect: CASTY-0503 | jitter | 1.5
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Backoff;
import dev.casty.annotation.On;
import dev.casty.annotation.Supervised;

@Actor
@Supervised(
        maxRestarts = -1,
        within = "0s",
        backoff =
                @Backoff(
                        initial = "1s",
                        max = "10ms",
                        multiplier = 0.5,
                        jitter = 1.5))
final class OutOfRange {
    record Work() {}

    @On
    void work(Work msg) {}
}

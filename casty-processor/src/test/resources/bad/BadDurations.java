// expect: CASTY-0502 | within = | within = "2 Minutes" is no duration | did you mean "2m"?
// expect: CASTY-0502 | initial = | initial = "fast" is no duration | write initial =
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Backoff;
import dev.casty.annotation.On;
import dev.casty.annotation.Supervised;

@Actor
@Supervised(
        within = "2 Minutes",
        backoff =
                @Backoff(
                        initial = "fast",
                        max = "10s"))
final class BadDurations {
    record Work() {}

    @On
    void work(Work msg) {}
}

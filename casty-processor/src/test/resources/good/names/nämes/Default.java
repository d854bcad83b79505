package nämes;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
final class Default {
    record Work() {}

    @On
    void work(Work msg) {}
}

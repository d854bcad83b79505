package v;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import u.Observers_OpenRef;

@Actor
public final class Counter {
    public record Count() {}

    record Hidden() {}

    Counter(Observers_OpenRef open) {}

    @On
    int count(Count msg) {
        return 0;
    }

    @On
    Hidden hidden(Hidden msg) {
        return msg;
    }
}

package nämes;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

final class Other {
    @Actor
    static final class Default {
        record Rest() {}

        @On
        void rest(Rest msg) {}
    }
}

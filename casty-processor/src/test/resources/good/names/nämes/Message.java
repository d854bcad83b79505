package nämes;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
final class Message {
    record Play() {}

    @On
    void play(Play msg) {}
}

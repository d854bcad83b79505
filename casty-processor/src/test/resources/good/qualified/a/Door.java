package a;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
public final class Door {
    public record Open(b.DoorRef other) {}

    final b.DoorRef other;
    final DoorRef mine;

    public Door(b.DoorRef other, DoorRef mine) {
        this.other = other;
        this.mine = mine;
    }

    @On
    b.DoorRef open(Open msg, a.DoorContext ctx) {
        return other;
    }
}

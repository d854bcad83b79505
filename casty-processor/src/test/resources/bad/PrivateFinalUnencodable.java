// expect: CASTY-0201 | private final Thread thread | mark it transient
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;

@Actor
@Durable
final class PrivateFinalUnencodable {
    record Add() {}

    private final Thread thread = new Thread();

    @On
    void add(Add msg) {}
}

// expect: javac | @Actor(Missing.class) | Missing
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor(Missing.class)
final class MissingProtocol {
    record Add() {}

    @On
    private void add(Add msg) {}
}

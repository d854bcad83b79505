// expect: CASTY-0203 | @Durable | "xyz" names no field | its fields are count and total | leave it out
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;

@Actor
@Durable(exclude = {"count", "xyz"})
final class ExcludesNothingLikeIt {
    record Add() {}

    int count;
    int total;

    @On
    void add(Add msg) {}
}

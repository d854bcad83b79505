// expect: CASTY-0110 | void add | String sku | TwoMessages.add
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor(TwoMessages.Add.class)
final class TwoMessages {
    record Add() {}

    @On
    void add(String sku, Add msg) {}
}

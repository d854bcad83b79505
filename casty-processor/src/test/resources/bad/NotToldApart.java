// expect: CASTY-0209 | class Former | bad.Present and bad.Former are both called "till" | SuppressWarnings("CASTY-0209")
// expect: CASTY-0209 | Sell message | bad.Buyer.Buy and bad.Seller.Sell are both called "order" | gets a message of one
// expect: CASTY-0209 | Return message | called "8yn0iYCKYHlIj4-BwPqk", and | called "GReLUrM4wMqfg9yzV3KQ", have one number
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.StableName;

@Actor
@StableName("till")
final class Present {
    record Pay() {}

    @On
    void pay(Pay message) {}
}

@Actor
@StableName("till")
final class Former {
    @On
    void pay(Present.Pay message) {}
}

@Actor
@StableName("till")
@SuppressWarnings({"unused", "CASTY-0209"})
final class Ancient {
    @StableName("bad.Present$Pay")
    record Pay() {}

    @On
    void pay(Pay message) {}
}

@Actor
final class Buyer {
    @StableName("order")
    record Buy() {}

    @StableName("8yn0iYCKYHlIj4-BwPqk")
    record Thank() {}

    @On
    void buy(Buy message) {}

    @On
    void thank(Thank message) {}
}

@Actor
final class Seller {
    @StableName("order")
    record Sell() {}

    @StableName("GReLUrM4wMqfg9yzV3KQ")
    record Return() {}

    @On
    void sell(Sell message) {}

    @On
    void back(Return message) {}
}

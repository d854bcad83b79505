package casty.samples.lifecycle;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;
import dev.casty.annotation.OnStop;
import java.util.ArrayList;
import java.util.List;

// region cart
@Actor
final class Cart {
    record AddItem(String article) {}

    record GetItems() {}

    record Leave() {}

    private final String customer;
    private final Shelf shelf;
    private final List<String> items = new ArrayList<>();

    Cart(String customer, Shelf shelf) {
        this.customer = customer;
        this.shelf = shelf;
    }

    @OnStart
    void load(CartContext ctx) {
        items.addAll(shelf.load(customer));
        System.out.println(ctx.self().path() + " starts with " + items);
    }

    @OnStop
    void save() {
        shelf.save(customer, items);
        System.out.println(customer + "'s cart is on the shelf");
    }

    @On
    void add(AddItem item) {
        items.add(item.article());
    }

    @On
    List<String> items(GetItems query) {
        return List.copyOf(items);
    }

    @On
    void leave(Leave command, CartContext ctx) {
        ctx.stop();
    }
}
// endregion cart

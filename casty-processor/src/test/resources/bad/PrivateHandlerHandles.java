// expect: CASTY-0102 | private void add | PrivateHandlerHandles.add
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor(PrivateHandlerHandles.AddItem.class)
final class PrivateHandlerHandles {
    record AddItem() {}

    @On
    private void add(AddItem msg) {}
}

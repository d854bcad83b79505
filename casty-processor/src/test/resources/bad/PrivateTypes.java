// expect: CASTY-0509 | Total total(GetTotal msg) | the reply Total to GetTotal is private
// expect: CASTY-0509 | PrivateTypes(Settings settings) | constructor
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
final class PrivateTypes {
    record GetTotal() {}

    private record Total(int sum) {}

    private record Settings(int size) {}

    PrivateTypes(Settings settings) {}

    @On
    Total total(GetTotal msg) {
        return new Total(0);
    }
}

// expect: javac | Lost[] lost | Lost
// expect: javac | Missing msg | Missing
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import dev.casty.annotation.Supervised;

@Actor
@Durable(exclude = "nothing")
@Supervised(within = "?")
final class MissingTypes {
    private Lost[] lost;

    @On
    private static void add(Missing msg) {}
}

// expect: CASTY-0102 | private void | UnicodeNames.f\u00FCge is private
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
final class UnicodeNames {
    record Ware() {}

    @On
    private void füge(Ware msg) {}
}

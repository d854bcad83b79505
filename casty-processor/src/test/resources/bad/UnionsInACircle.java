// expect: CASTY-0303 | @Union(Two.class) | the union UnionsInACircle.One contains itself | One -> Two -> One
package bad;

import dev.casty.annotation.Union;

final class UnionsInACircle {
    @Union(Two.class)
    interface One {}

    @Union(One.class)
    interface Two {}
}

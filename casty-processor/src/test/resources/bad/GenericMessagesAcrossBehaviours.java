// expect: CASTY-0116 | void number(Add<Integer> msg) | Add<Integer> and Add<String> are both Add
package bad;

import dev.casty.Behavior;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
final class GenericMessagesAcrossBehaviours {
    record Add<T>(T item) {}

    @On
    void text(Add<String> msg) {}

    static final class Numbers implements Behavior {
        @On
        void number(Add<Integer> msg) {}
    }

    static final class Anything implements Behavior {
        @On
        void any(Add<?> msg) {}
    }
}

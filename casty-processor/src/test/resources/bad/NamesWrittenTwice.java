// expect: CASTY-0207 | Right message | Twins.Left and Twins.Right are both called "side"
// expect: CASTY-0207 | int count | the stable name of count is ""
// expect: CASTY-0207 | int count | "@edits": it must not be empty, nor begin with @
// expect: CASTY-0201 | Pair pair | left and right are both called "left"
// expect: CASTY-0207 | class Sad | called "mood"
package bad;

import dev.casty.Behavior;
import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import dev.casty.annotation.StableName;

@Actor
final class Twins {
    @StableName("side")
    record Left() {}

    @StableName("side")
    record Right() {}

    @On
    void left(Left message) {}

    @On
    void right(Right message) {}
}

@Actor
@Durable
final class Nameless {
    record Add() {}

    @StableName("")
    int count;

    @On
    void add(Add message) {}
}

@Actor
@Durable
final class Reserved {
    record Add() {}

    @StableName("@edits")
    int count;

    @On
    void add(Add message) {}
}

@Actor
@Durable
final class InARecord {
    record Add() {}

    record Pair(int left, @StableName("left") int right) {}

    Pair pair;

    @On
    void add(Add message) {}
}

@Actor
@Durable
final class Moods {
    record Add() {}

    @On
    void add(Add message) {}

    @StableName("mood")
    static final class Glad implements Behavior {
        @On
        void add(Add message) {}
    }

    @StableName("mood")
    static final class Sad implements Behavior {
        @On
        void add(Add message) {}
    }
}

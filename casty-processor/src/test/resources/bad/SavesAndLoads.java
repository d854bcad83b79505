// expect: CASTY-0206 | String save() | needs one @SaveState method and one @LoadState method; SavesOnly has 1 and 0
// expect: CASTY-0206 | String save() | SavesTwice has 2 and 1
// expect: CASTY-0206 | private int save() | cannot be called by generated code: leave out private
// expect: CASTY-0206 | static void load | is static
// expect: CASTY-0206 | void load(long | must take int, which
// expect: CASTY-0206 | void save() | must take nothing and return the state to write
// expect: CASTY-0201 | Held save() | save() -> Held.sink -> OutputStream
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.LoadState;
import dev.casty.annotation.On;
import dev.casty.annotation.SaveState;
import java.io.OutputStream;

record Noted() {}

@Actor
@Durable
final class SavesOnly {
    @SaveState
    String save() {
        return "";
    }

    @On
    void on(Noted message) {}
}

@Actor
@Durable
final class SavesTwice {
    @SaveState
    String save() {
        return "";
    }

    @SaveState
    String saveAgain() {
        return "";
    }

    @LoadState
    void load(String saved) {}

    @On
    void on(Noted message) {}
}

@Actor
@Durable
final class SavesPrivately {
    @SaveState
    private int save() {
        return 1;
    }

    @LoadState
    static void load(int saved) {}

    @On
    void on(Noted message) {}
}

@Actor
@Durable
final class LoadsSomethingElse {
    @SaveState
    int save() {
        return 1;
    }

    @LoadState
    void load(long saved) {}

    @On
    void on(Noted message) {}
}

@Actor
@Durable
final class SavesNothing {
    @SaveState
    void save() {}

    @LoadState
    void load(int saved) {}

    @On
    void on(Noted message) {}
}

@Actor
@Durable
final class SavesWhatCanNotBeWritten {
    record Held(OutputStream sink) {}

    @SaveState
    Held save() {
        return new Held(OutputStream.nullOutputStream());
    }

    @LoadState
    void load(Held saved) {}

    @On
    void on(Noted message) {}
}

package du;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.LoadState;
import dev.casty.annotation.On;
import dev.casty.annotation.SaveState;
import java.io.IOException;
import java.util.List;

/** An actor that says itself what its state is. */
@Actor
@Durable
final class Own {
    record Go() {}

    record Saved(List<String> lines) {}

    private final StringBuilder text = new StringBuilder();

    @On
    void go(Go go) {
        text.append("x\n");
    }

    @SaveState
    Saved save() throws IOException {
        return new Saved(text.toString().lines().toList());
    }

    @LoadState
    void load(Saved saved) throws IOException {
        text.append(String.join("\n", saved.lines()));
    }
}

package use;

import open.Gate;
import open.GateRef;

public final class User {
    private User() {}

    public static boolean use(GateRef gate) {
        gate.send(new Gate.Inspect());
        return gate.ask(new Gate.Open());
    }
}

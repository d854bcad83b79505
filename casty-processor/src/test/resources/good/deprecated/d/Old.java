package d;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;
import dev.casty.annotation.Union;
import java.util.List;

@Actor
@Deprecated
@SuppressWarnings({"rawtypes", "removal"})
public final class Old {
    @Deprecated(forRemoval = true)
    public record Gone() {}

    @Deprecated
    public record Faded() {}

    public record Box<T>(T value) {}

    @Deprecated
    public Old(Faded faded, List raw) {}

    @On
    @Deprecated
    public Faded gone(Gone msg) {
        return null;
    }

    @On
    @Deprecated(forRemoval = true)
    public List box(Box msg) {
        return List.of();
    }

    @OnStart
    @Deprecated
    public void start() {}

    @Union(Old.class)
    public interface Olds {}
}

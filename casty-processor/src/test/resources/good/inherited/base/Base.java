package base;

import dev.casty.annotation.On;
import dev.casty.annotation.OnStop;
import java.util.List;

public abstract class Base<T, R> implements Auditing {
    public record Ping() {}

    @On
    public abstract R on(T msg);

    @On
    public List<T> ping(Ping msg) {
        return List.of();
    }

    @OnStop
    public void stop() {}
}

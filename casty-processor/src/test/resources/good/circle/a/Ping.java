package a;

import b.Pong;
import b.PongContext;
import b.PongRef;
import dev.casty.ReplyTo;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

@Actor
public final class Ping {
    public record Serve(PongRef to, List<Map<String, PongRef>> others, PongRef[] more) {}

    public record Who() {}

    public record Later() {}

    public record All() {}

    public record Await() {}

    PongRef last;
    final Map<String, List<? extends PongRef>> known;

    public Ping(PongRef first, Map<String, List<? extends PongRef>> known, PongRef[]... more) {
        this.last = first;
        this.known = known;
    }

    @On
    void serve(Serve msg, PingContext ctx) {
        last = msg.to();
        last.send(new Pong.Ball(ctx.self(), ctx.self()));
    }

    @On
    PongRef who(Who msg) {
        return last;
    }

    @On
    CompletionStage<PongRef> later(Later msg) {
        return null;
    }

    @On
    List<Map<String, PongRef[]>> all(All msg) {
        return List.of();
    }

    @On
    void await(Await msg, ReplyTo<List<PongRef>> replyTo) {}

    static String use(PingRef ping, PongRef pong, PongContext context) {
        PongRef who = ping.ask(new Who());
        List<Map<String, PongRef[]>> all = ping.ask(new All());
        List<PongRef> awaited = ping.ask(new Await());
        return who.path() + ping.ask(new Later()).path() + all + awaited;
    }
}

package dev.casty.benchmarks.compile;

import java.util.ArrayList;
import java.util.List;

/**
 * Sources of a made-up project of many actors, such as a team might have: each with a closed protocol of six messages, three
 * kinds of replies, hooks, a timer, a reference to the next actor, and every third with a second behaviour. Ten to a
 * package.
 */
final class ActorProject {
    private static final int ACTORS_IN_A_PACKAGE = 10;

    /** A source file: the name of its class, and its text. */
    record Source(String className, String text) {}

    private ActorProject() {}

    static List<Source> ofActors(int count) {
        var sources = new ArrayList<Source>();
        for (int i = 0; i < count; i++) {
            sources.add(new Source(packageOf(i) + ".Account" + i, actor(i, (i + 1) % count)));
        }
        return sources;
    }

    private static String packageOf(int actor) {
        return "project.part" + actor / ACTORS_IN_A_PACKAGE;
    }

    private static String actor(int i, int next) {
        return """
            package %1$s;

            import dev.casty.Behavior;
            import dev.casty.annotation.Actor;
            import dev.casty.annotation.On;
            import dev.casty.annotation.OnStart;
            import dev.casty.annotation.OnStop;
            import dev.casty.annotation.Supervised;
            import java.math.BigDecimal;
            import java.time.Duration;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            import %5$s.Account%3$dRef;

            /** An account with a history, which passes on what it can't keep. */
            @Actor(Account%2$d.Message.class)
            @Supervised(maxRestarts = 5, within = "30s")
            public final class Account%2$d {
              /** What an account takes. */
              public sealed interface Message {
                record Deposit(BigDecimal amount, String text) implements Message {}
                record Withdraw(BigDecimal amount, String text) implements Message {}
                record Balance() implements Message {}
                record History(int most) implements Message {}
                record PassOn(BigDecimal amount, Account%3$dRef to) implements Message {}
                record Audit() implements Message {}
              }

              final String owner;
              final Optional<Account%3$dRef> overflow;
              final List<String> history = new ArrayList<>();
              BigDecimal balance = BigDecimal.ZERO;

              public Account%2$d(String owner, Optional<Account%3$dRef> overflow) {
                this.owner = owner;
                this.overflow = overflow;
              }

              @OnStart
              void start(Account%2$dContext ctx) {
                ctx.tick(Duration.ofMinutes(1), new Message.Audit());
              }

              @OnStop
              void stop() {
                history.clear();
              }

              @On
              void deposit(Message.Deposit msg) {
                balance = balance.add(msg.amount());
                history.add(msg.text());
              }

              @On
              boolean withdraw(Message.Withdraw msg%4$s) {
                if (balance.compareTo(msg.amount()) < 0) {
                  return false;
                }
                balance = balance.subtract(msg.amount());
                history.add(msg.text());
                return true;
              }

              @On
              BigDecimal balance(Message.Balance msg) {
                return balance;
              }

              @On
              Map<String, List<String>> history(Message.History msg) {
                return Map.of(owner, history.subList(0, Math.min(msg.most(), history.size())));
              }

              @On
              void passOn(Message.PassOn msg) {
                msg.to().send(new %5$s.Account%3$d.Message.Deposit(msg.amount(), owner));
              }

              @On
              void audit(Message.Audit msg) {
                overflow.ifPresent(ref -> ref.send(new %5$s.Account%3$d.Message.Audit()));
              }
            %6$s}
            """.formatted(
                        packageOf(i),
                        i,
                        next,
                        i % 3 == 0 ? ", Account" + i + "Context ctx" : "",
                        packageOf(next),
                        i % 3 == 0 ? behavior() : "");
    }

    private static String behavior() {
        return """

              /** Takes nothing more, but still tells. */
              final class Closed implements Behavior {
                @On
                BigDecimal balance(Message.Balance msg) {
                  return balance;
                }

                @On
                Map<String, List<String>> history(Message.History msg) {
                  return Map.of(owner, history);
                }

                @On
                boolean withdraw(Message.Withdraw msg) {
                  return false;
                }

                @On
                void others(Message msg) {}
              }
            """;
    }
}

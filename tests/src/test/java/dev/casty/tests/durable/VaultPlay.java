package dev.casty.tests.durable;

import dev.casty.AskException;
import dev.casty.Supervision;
import dev.casty.SystemEvent;
import dev.casty.testkit.Simulation;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** One random play with two vaults: what is asked of them, what the disk does, and who answers in their names. */
final class VaultPlay {
    static final List<String> NAMES = List.of("ada", "bob");
    /** In virtual time: so long that no ask ends by it. */
    private static final Duration LONG = Duration.ofDays(1);

    private static final int STEPS = 60;

    private final Simulation simulation;
    private final SlowJournal journal;
    private final Chronicle chronicle;
    private final SplittableRandom random;
    private final Supervision supervision;
    private final LedgerRef ledger;
    private final PuppetRef disk;
    private final PuppetRef replier;
    private final PuppetRef helper;

    private final Map<CompletableFuture<?>, String> asks = new LinkedHashMap<>();
    private final Map<String, Integer> outcomes = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();

    VaultPlay(Simulation simulation, SlowJournal journal, Chronicle chronicle) {
        this.simulation = simulation;
        this.journal = journal;
        this.chronicle = chronicle;
        random = new SplittableRandom(simulation.seed() * 31);
        supervision = Supervision.restart().maxRestarts(random.nextBoolean() ? 2 : 1_000);
        var system = simulation.system();
        ledger = system.actor("ledger", LedgerRef.spec());
        disk = system.actor("disk", PuppetRef.spec(new Script()));
        replier = system.actor("replier", PuppetRef.spec(new Script()));
        helper = system.actor("helper", PuppetRef.spec(new Script()));
        system.events().subscribe(SystemEvent.HookFailed.class, failed -> chronicle.violation(failed.toString()));
    }

    void run() {
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> approach(NAMES.get(random.nextInt(NAMES.size())));
                case 3, 4, 5 -> useDisk();
                case 6 -> answerSomething();
                default -> simulation.advance(Duration.ofMillis(random.nextInt(4)));
            }
        }
        if (random.nextInt(20) == 0) {
            // What the journal has not written it refuses when it is closed, and some replies come even later.
            simulation.system().close();
        } else {
            journal.writeAll();
            simulation.advance(Duration.ofSeconds(1));
            checkLedger();
        }
        answerAll();
        simulation.advance(Duration.ofSeconds(1));
    }

    private void approach(String name) {
        var vault = simulation.system().actor(name, VaultRef.spec(chronicle).supervision(supervision));
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> ask(name, "Add", vault.askAsync(new Vault.Add(mark()), LONG));
            case 3, 4 -> ask(name, "Read", vault.askAsync(new Vault.Read(), LONG));
            case 5, 6 -> ask(name, "Tell", vault.askAsync(new Vault.Tell(mark(), ledger), LONG));
            case 7 -> ask(name, "Fail", vault.askAsync(new Vault.Fail(mark(), ledger), LONG));
            case 8, 9 -> ask(name, "Defer", vault.askAsync(new Vault.Defer(mark()), LONG));
            case 10 -> ask(name, "Stage", vault.askAsync(new Vault.Stage(mark()), LONG));
            case 11, 12 ->
                ask(name, "AskOut", vault.askAsync(new Vault.AskOut(mark(), helper, random.nextInt(4)), LONG));
            case 13 -> relay(name, vault);
            case 14 -> delete(name, vault);
            default -> {
                if (random.nextInt(3) == 0) {
                    simulation.system().stop(vault);
                }
            }
        }
    }

    private String mark() {
        return chronicle.mark("mark", random.nextInt(15) == 0);
    }

    private void ask(String name, String what, CompletableFuture<String> reply) {
        var key = "/" + name;
        int since = chronicle.moment(key);
        asks.put(reply, what + " of " + key);
        var unused = reply.whenComplete((text, failure) -> {
            if (failure == null) {
                note("answered");
                chronicle.seen(text, key, since, "the reply to " + what);
                if (what.equals("Tell")) {
                    told.add(text);
                }
            } else {
                note(failure);
                seenIn(failure, key, since);
            }
        });
    }

    /** A handler that fails says what it has seen. */
    private void seenIn(Throwable failure, String key, int since) {
        var message = String.valueOf(failure.getMessage());
        int from = message.indexOf('<');
        if (from >= 0 && message.startsWith(key + " failed while handling")) {
            chronicle.seen(message.substring(from + 1, message.lastIndexOf('>')), key, since, "a failure");
        }
    }

    private void relay(String name, VaultRef vault) {
        var promise = any(chronicle.promises);
        if (promise != null) {
            ask(name, "Answer", vault.askAsync(new Vault.Answer(mark(), promise), LONG));
        }
    }

    private void delete(String name, VaultRef vault) {
        var key = "/" + name;
        int since = chronicle.moment(key);
        var reply = vault.askAsync(new Vault.Delete(), LONG);
        asks.put(reply, "Delete of " + key);
        var unused = reply.whenComplete((nothing, failure) -> {
            if (failure == null) {
                note("deleted");
                chronicle.seenDeleted(key, since);
            } else {
                note(failure);
            }
        });
    }

    private void note(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (!(cause instanceof AskException)) {
            chronicle.violation("an ask ended with " + cause);
        }
        note(cause.getClass().getSimpleName());
    }

    private void note(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    // ---- what others do

    private void useDisk() {
        int what = random.nextInt(12);
        var key = "/" + NAMES.get(random.nextInt(NAMES.size()));
        Puppet.Action action = switch (what) {
            case 0 -> ctx -> journal.refuseNext("no space left");
            case 1, 2, 3 -> ctx -> journal.write(key);
            default -> ctx -> journal.write();
        };
        disk.send(new Puppet.Act(action));
    }

    private void answerSomething() {
        var promise = any(chronicle.promises);
        if (promise != null) {
            replier.send(new Puppet.Act(ctx -> promise.keep()));
        }
        var stage = any(new ArrayList<>(chronicle.stages.keySet()));
        if (stage != null) {
            var text = chronicle.stages.get(stage);
            replier.send(new Puppet.Act(ctx -> stage.complete(text)));
        }
    }

    private <T> @Nullable T any(List<T> all) {
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private void answerAll() {
        chronicle.promises.forEach(Vault.Promise::keep);
        chronicle.stages.forEach(CompletableFuture::complete);
    }

    // ---- what must hold

    /** What was told before an answer has arrived, once; nothing else has, but for what was told and not asked. */
    private void checkLedger() {
        var lines = ledger.ask(new Ledger.All());
        if (!lines.stream().sorted().toList().equals(told.stream().sorted().toList())) {
            chronicle.violation("the ledger was told " + lines + ", but the askers know of " + told);
        }
    }

    List<String> unanswered() {
        return asks.entrySet().stream()
                .filter(each -> !each.getKey().isDone())
                .map(Map.Entry::getValue)
                .toList();
    }

    Map<String, Integer> outcomes() {
        return outcomes;
    }
}

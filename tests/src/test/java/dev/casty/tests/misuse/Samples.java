package dev.casty.tests.misuse;

import dev.casty.ActorRef;
import dev.casty.ActorSpec;
import dev.casty.Mailbox;
import dev.casty.Scope;
import dev.casty.Supervision;
import dev.casty.SystemEvent;
import dev.casty.UnionRef;
import dev.casty.annotation.MultiChildStrategy;
import dev.casty.annotation.SupervisionStrategy;
import dev.casty.journal.Journal;
import dev.casty.journal.MemoryJournal;
import dev.casty.spi.ActorFactory;
import dev.casty.spi.ActorType;
import dev.casty.spi.Arguments;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Script;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A good argument for every parameter in the public API. A new type of parameter needs a line here. */
final class Samples {
    private final Map<Class<?>, Object> byType = new HashMap<>();

    Samples(PuppetRef ref) {
        var spec = PuppetRef.spec(new Script());
        add(String.class, "sample");
        add(int.class, 1);
        add(boolean.class, false);
        add(double.class, 1.0);
        add(Duration.class, Duration.ofSeconds(1));
        add(ActorSpec.class, spec);
        add(ActorType.class, spec.type());
        add(ActorFactory.class, spec.factory());
        add(Arguments.class, Arguments.NONE);
        add(Scope.class, new Scope() {});
        add(ActorRef.class, ref);
        add(UnionRef.class, ref.or(ref));
        add(List.class, List.of(ref));
        add(Class.class, Puppet.Note.class);
        add(Object.class, new Puppet.Note("sample"));
        add(Supervision.class, Supervision.restart());
        add(SupervisionStrategy.class, SupervisionStrategy.RESTART);
        add(MultiChildStrategy.class, MultiChildStrategy.ONE_FOR_ALL);
        add(Journal.class, new MemoryJournal());
        add(Mailbox.class, Mailbox.unbounded());
        add(Mailbox.WhenFull.class, Mailbox.WhenFull.FAIL);
        add(Throwable.class, new IllegalStateException("sample"));
        add(CompletionStage.class, CompletableFuture.completedFuture("sample"));
        add(BiConsumer.class, (BiConsumer<Object, Object>) (one, two) -> {});
        add(Consumer.class, (Consumer<Object>) one -> {});
        add(Puppet.Act.class, new Puppet.Act(ctx -> {}));
        add(Puppet.Compute.class, new Puppet.Compute(ctx -> 1));
        add(Puppet.Defer.class, new Puppet.Defer((ctx, replyTo) -> replyTo.send("sample")));
        add(Puppet.Stage.class, new Puppet.Stage(ctx -> CompletableFuture.completedFuture("sample")));
        add(Puppet.Note.class, new Puppet.Note("sample"));
        add(Puppet.Ask.class, new Puppet.Ask(ctx -> ctx.reply("sample")));
        add(Puppet.Mute.class, new Puppet.Mute());
        add(Puppet.Question.class, new Puppet.Ask(ctx -> ctx.reply("sample")));
        add(Puppet.Loud.class, new Puppet.Loud(new Script()));
        add(Puppet.Named.class, new Puppet.Named(new Script(), "sample"));
        add(Script.class, new Script());
        add(SystemEvent.class, new SystemEvent.Unhandled("/sample", "sample"));
    }

    private void add(Class<?> type, Object sample) {
        byType.put(type, sample);
    }

    /** Good arguments for this method. */
    Object[] argumentsOf(Method method) {
        var parameters = method.getParameters();
        var arguments = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            arguments[i] = sampleOf(method, parameters[i]);
        }
        return arguments;
    }

    private Object sampleOf(Method method, Parameter parameter) {
        if (method.getName().equals("subscribe") && parameter.getType() == Class.class) {
            return SystemEvent.class;
        }
        var sample = byType.get(parameter.getType());
        if (sample == null) {
            throw new AssertionError("no sample of " + parameter.getType() + " for " + method + ": add one to Samples");
        }
        return sample;
    }
}

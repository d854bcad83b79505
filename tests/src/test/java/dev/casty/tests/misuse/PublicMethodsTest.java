package dev.casty.tests.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.casty.ActorContext;
import dev.casty.ActorRef;
import dev.casty.ActorSpec;
import dev.casty.ActorSystem;
import dev.casty.Behavior;
import dev.casty.Cancellable;
import dev.casty.Directive;
import dev.casty.Events;
import dev.casty.Mailbox;
import dev.casty.Recipient;
import dev.casty.ReplyTo;
import dev.casty.Request;
import dev.casty.Scope;
import dev.casty.Supervision;
import dev.casty.SystemEvent;
import dev.casty.UnionRef;
import dev.casty.testkit.Simulation;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetContext;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Script;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every public method of every public type, given null for each of its parameters in turn, and every method of a context,
 * called on the wrong thread. The methods are found by reflection: a new one is tested as soon as it exists, and a new
 * type fails the test until it is listed here.
 */
class PublicMethodsTest {
    /** Types without a method that takes anything, and why they are left out. */
    private static final Set<Class<?>> WITHOUT_METHODS = Set.of(
            Behavior.class, // a marker
            Request.class, // a marker
            Scope.class, // a marker
            Cancellable.class, // takes nothing
            Directive.class, // constants
            Mailbox.Unbounded.class, // takes nothing
            Mailbox.Bounded.class, // takes nothing; its constructor is tested with Mailbox
            Mailbox.WhenFull.class); // constants

    /** Where null is a good argument. */
    private static final Set<String> NULL_IS_GOOD = Set.of(
            "ActorContext.reply(Object)", // null is a reply
            "ReplyTo.send(Object)", // null is a reply
            "Mailbox.WhenFull.valueOf(String)");

    /** The generated classes stand for all generated classes. */
    private static final List<Class<?>> GENERATED = List.of(PuppetRef.class, PuppetContext.class);

    @Test
    void everyPublicTypeIsTested() {
        var tested = Stream.concat(receivers(null, null, null).keySet().stream(), WITHOUT_METHODS.stream())
                .collect(Collectors.toSet());
        assertThat(publicTypes())
                .allSatisfy(type -> assertThat(tested).as("a row for " + type).contains(type));
    }

    @Test
    void nullIsRefusedByName() {
        Simulation.run(1, sim -> {
            var helper = sim.system().actor("helper", PuppetRef.spec(new Script()));
            var replyTo = new AtomicReference<ReplyTo<String>>();
            helper.askAsync(new Puppet.Defer((ctx, to) -> replyTo.set(to)));
            sim.runUntilIdle();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(new Script()));
            var samples = new Samples(helper);
            var findings = new ArrayList<String>();
            // In a handler, because a context works nowhere else.
            puppet.ask(new Puppet.Act(ctx -> receivers(ctx, helper, replyTo.get())
                    .forEach((type, receiver) ->
                            methodsOf(type).forEach(method -> tryNulls(type, receiver, method, samples, findings)))));
            assertThat(findings).isEmpty();
            puppet.ask(new Puppet.Note("nothing is broken"));
        });
    }

    @Test
    void aContextWorksOnItsActorsThreadOnly() {
        Simulation.run(1, sim -> {
            var puppet = sim.system().actor("puppet", PuppetRef.spec(new Script()));
            var samples = new Samples(puppet);
            var context = (PuppetContext) puppet.ask(new Puppet.Compute(ctx -> ctx));
            for (var method : methodsOf(PuppetContext.class)) {
                var thrown = catchThrowable(() -> invoke(context, method, samples.argumentsOf(method)));
                if (Set.of("self", "system").contains(method.getName())) {
                    assertThat(thrown).as(method.toString()).isNull();
                } else {
                    assertThat(thrown)
                            .as(method.toString())
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("/puppet")
                            .hasMessageContaining("outside of its handlers and hooks")
                            .hasMessageContaining("pipeToSelf");
                }
            }
        });
    }

    @Test
    void aContextDoesNotWorkInAnotherActorsHandlerEither() {
        Simulation.run(1, sim -> {
            var puppet = sim.system().actor("puppet", PuppetRef.spec(new Script()));
            var other = sim.system().actor("other", PuppetRef.spec(new Script()));
            var samples = new Samples(puppet);
            var context = (PuppetContext) puppet.ask(new Puppet.Compute(ctx -> ctx));
            other.ask(new Puppet.Act(ctx -> {
                for (var method : methodsOf(PuppetContext.class)) {
                    if (!Set.of("self", "system").contains(method.getName())) {
                        assertThat(catchThrowable(() -> invoke(context, method, samples.argumentsOf(method))))
                                .as(method.toString())
                                .isInstanceOf(IllegalStateException.class);
                    }
                }
            }));
        });
    }

    /** On what each type's methods are called; null for types with static methods only. */
    private static Map<Class<?>, Object> receivers(PuppetContext ctx, PuppetRef ref, ReplyTo<String> replyTo) {
        var receivers = new LinkedHashMap<Class<?>, Object>();
        receivers.put(ActorSystem.class, ctx == null ? null : ctx.system());
        receivers.put(ActorSystem.Builder.class, ActorSystem.builder());
        receivers.put(ActorContext.class, ctx);
        receivers.put(PuppetContext.class, ctx);
        receivers.put(ActorRef.class, ref);
        receivers.put(PuppetRef.class, ref);
        receivers.put(UnionRef.class, ref == null ? null : ref.or(ref));
        receivers.put(Recipient.class, ref == null ? null : ref.as(Puppet.Note.class));
        receivers.put(ReplyTo.class, replyTo);
        receivers.put(ActorSpec.class, PuppetRef.spec(new Script()));
        receivers.put(Supervision.class, Supervision.restart());
        receivers.put(Mailbox.class, Mailbox.unbounded());
        receivers.put(Events.class, ctx == null ? null : ctx.system().events());
        return receivers;
    }

    private static List<Class<?>> publicTypes() {
        var types = new ArrayList<Class<?>>();
        for (var name : namesOfClasses()) {
            try {
                types.add(Class.forName("dev.casty." + name));
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
        types.removeIf(type -> !Modifier.isPublic(type.getModifiers()) || Throwable.class.isAssignableFrom(type));
        // Made by the runtime, for reading.
        types.removeIf(SystemEvent.class::isAssignableFrom);
        assertThat(types).contains(ActorSystem.class, ActorSystem.Builder.class);
        return types;
    }

    /** The names of all classes in the package, found where its classes lie, in a folder or a jar. */
    private static List<String> namesOfClasses() {
        try {
            var home = Path.of(ActorSystem.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(home)) {
                return namesIn(home.resolve("dev/casty"));
            }
            try (var jar = FileSystems.newFileSystem(home)) {
                return namesIn(jar.getPath("dev/casty"));
            }
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .toList();
        }
    }

    /** The public methods that are the type's own, or a generated class's and its base's. */
    private static List<Method> methodsOf(Class<?> type) {
        return Arrays.stream(GENERATED.contains(type) ? type.getMethods() : type.getDeclaredMethods())
                .filter(method ->
                        Modifier.isPublic(method.getModifiers()) && !method.isBridge() && !method.isSynthetic())
                .filter(method -> !method.getDeclaringClass().equals(Object.class))
                .filter(method -> !Set.of("equals", "hashCode", "toString").contains(method.getName()))
                // What the runtime calls on a generated class.
                .filter(method -> !method.getName().contains("Untyped")
                        && !method.getName().equals("takes")
                        && !(GENERATED.contains(type) && Modifier.isStatic(method.getModifiers())))
                .toList();
    }

    private static void tryNulls(
            Class<?> type, Object receiver, Method method, Samples samples, List<String> findings) {
        var arguments = samples.argumentsOf(method);
        for (int i = 0; i < arguments.length; i++) {
            if (method.getParameterTypes()[i].isPrimitive() || NULL_IS_GOOD.contains(signature(type, method))) {
                continue;
            }
            var changed = arguments.clone();
            changed[i] = null;
            var thrown = catchThrowable(() -> invoke(receiver, method, changed));
            var what = signature(type, method) + " given null for parameter " + (i + 1);
            if (thrown == null) {
                findings.add(what + ": nothing happened");
            } else if (!isClear(thrown)) {
                findings.add(what + ": " + thrown);
            }
        }
    }

    private static boolean isClear(Throwable thrown) {
        var message = thrown.getMessage();
        return thrown instanceof NullPointerException && message != null && !message.startsWith("Cannot ");
    }

    private static String signature(Class<?> type, Method method) {
        var parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(","));
        var owner = ActorContext.class.isAssignableFrom(type) ? ActorContext.class : type;
        return owner.getSimpleName() + "." + method.getName() + "(" + parameters + ")";
    }

    private static void invoke(Object receiver, Method method, Object[] arguments) throws Throwable {
        try {
            method.setAccessible(true);
            method.invoke(Modifier.isStatic(method.getModifiers()) ? null : receiver, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

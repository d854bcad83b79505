package dev.casty.tests.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.ActorSystem;
import dev.casty.journal.Journal;
import dev.casty.tests.docs.Compiled;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A version of an actor's class, compiled with the processor and loaded beside others of the same name. */
final class Version {
    private static final String SOURCE = """
        package shop;

        import dev.casty.*;
        import dev.casty.annotation.*;
        import java.util.*;

        %2$s
        @Actor
        @Durable
        class %1$s {
            record Do(String what) {}

            record Show() {}

        %3$s

            transient %1$sContext context;

            @On
            void on(Do order, %1$sContext ctx) {
                context = ctx;
                act(order.what());
            }

            @On
            String on(Show question) {
                return show();
            }

            static String run(ActorSystem system, String what) {
                var cart = system.actor("cart", %1$sRef.spec().supervision(Supervision.stop()));
                if (!what.isEmpty()) {
                    cart.ask(new Do(what));
                }
                return cart.ask(new Show());
            }
        }
        """;

    private final Method run;

    private Version(Method run) {
        this.run = run;
    }

    /** A class {@code Cart} with these members, {@code void act(String)} and {@code String show()} among them. */
    static Version of(Path folder, String members) {
        return of(folder, "Cart", "", members);
    }

    /** A class of another name, with an annotation. */
    static Version of(Path folder, String name, String annotation, String members) {
        try {
            var classes = Files.createTempDirectory(folder, "version");
            var compiled = Compiled.of(
                    classes,
                    Map.of("shop/" + name + ".java", SOURCE.formatted(name, annotation, members)),
                    "-proc:full",
                    "-processorpath",
                    System.getProperty("java.class.path"));
            assertThat(compiled.succeeded()).as(compiled.output()).isTrue();
            var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, Version.class.getClassLoader());
            var run = loader.loadClass("shop." + name).getDeclaredMethod("run", ActorSystem.class, String.class);
            run.setAccessible(true);
            return new Version(run);
        } catch (IOException | ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** In a system of its own: acts, if there is anything to do, and shows its state. */
    String run(Journal journal, String what) {
        try (var system = ActorSystem.builder().journal(journal).build()) {
            return (String) run.invoke(null, system, what);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}

package dev.casty.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another JVM finds the actors of a program by the index that is written of them. */
class IndexProcessorTest {
    private static final String ACTOR = """
        package %s;
        import dev.casty.annotation.*;
        @Actor final class %s {
            record Add() {}
            @On void add(Add add) {}
        }
        """;

    @TempDir
    Path temp;

    private Path compile(String folder, Sources sources) {
        var out = temp.resolve(folder);
        Compiler.JAVAC.compile(
                sources.files(),
                out,
                Compiler.libraries(),
                List.of(new CastyProcessor(), new IndexProcessor()),
                List.of("-Xlint:none"));
        return out;
    }

    private static List<String> services(Path out) throws IOException {
        return Files.readAllLines(out.resolve("META-INF/services/dev.casty.spi.ActorTypes"));
    }

    @Test
    void thereIsOneClassForEachPackage() throws IOException {
        var sources = new Sources(temp)
                .add("p/Cart.java", ACTOR.formatted("p", "Cart"))
                .add("p/Till.java", ACTOR.formatted("p", "Till"))
                .add("q/Cart.java", ACTOR.formatted("q", "Cart"));
        var services = services(compile("out", sources));
        assertThat(services).hasSize(2);
        assertThat(services.get(0)).startsWith("p.CastyActorTypes_");
        assertThat(services.get(1)).startsWith("q.CastyActorTypes_");
        assertThat(services(compile("again", sources))).isEqualTo(services);
    }

    @Test
    void theTestsOfAPackageHaveAnotherOne() throws IOException {
        var program = services(compile("main", new Sources(temp).add("p/Cart.java", ACTOR.formatted("p", "Cart"))));
        var tests = services(compile("test", new Sources(temp).add("p/Till.java", ACTOR.formatted("p", "Till"))));
        assertThat(program).doesNotContainAnyElementsOf(tests);
    }

    private Compiled module(String directives) {
        var sources = new Sources(temp)
                .add("module-info.java", "module app { requires dev.casty; " + directives + " }")
                .add("p/Cart.java", ACTOR.formatted("p", "Cart"))
                .add("q/Till.java", ACTOR.formatted("q", "Till"));
        return Compiler.JAVAC.compile(
                sources.files(),
                temp.resolve("module"),
                Compiler.libraries(),
                List.of(new CastyProcessor(), new IndexProcessor()),
                List.of("--with-modules"));
    }

    @Test
    void aModuleIsToldTheLineThatItLacks() {
        assertThat(module("").errors())
                .singleElement(STRING)
                .contains("[CASTY-0510] the module app does not provide p.CastyActorTypes, q.CastyActorTypes\n")
                .containsSubsequence(
                        "provides dev.casty.spi.ActorTypes with\n", "p.CastyActorTypes,\n", "q.CastyActorTypes;\n");
    }

    @Test
    void aModuleThatLacksSomeIsToldTheWholeLine() {
        assertThat(module("provides dev.casty.spi.ActorTypes with q.CastyActorTypes;")
                        .errors())
                .singleElement(STRING)
                .contains("does not provide p.CastyActorTypes\n")
                .contains("in place of the provides that is there")
                .contains("p.CastyActorTypes,")
                .contains("q.CastyActorTypes;");
    }

    @Test
    void withThatLineAModuleCompiles() throws IOException {
        var result = module("provides dev.casty.spi.ActorTypes with p.CastyActorTypes, q.CastyActorTypes;");

        assertThat(result.diagnostics()).isEmpty();
        assertThat(services(temp.resolve("module"))).containsExactly("p.CastyActorTypes", "q.CastyActorTypes");
    }

    /** They come on top of the module's classes, so theirs must not be called as the module's are. */
    @Test
    void theTestsOfAModuleProvideNothing() throws IOException {
        module("provides dev.casty.spi.ActorTypes with p.CastyActorTypes, q.CastyActorTypes;");
        var tests = new Sources(temp.resolve("tests")).add("p/Desk.java", ACTOR.formatted("p", "Desk"));
        var libraries = new ArrayList<>(Compiler.libraries());
        libraries.add(temp.resolve("module"));

        var result = Compiler.JAVAC.compile(
                tests.files(),
                temp.resolve("out"),
                libraries,
                List.of(new CastyProcessor(), new IndexProcessor()),
                List.of("--with-modules", "--add-modules", "app", "--patch-module", "app=" + temp.resolve("tests")));

        assertThat(result.errors()).isEmpty();
        assertThat(services(temp.resolve("out"))).singleElement(STRING).startsWith("p.CastyActorTypes_");
    }

    @Test
    void withoutActorsThereIsNone() {
        var out = compile("out", new Sources(temp).add("p/Plain.java", "package p; final class Plain {}"));
        assertThat(out.resolve("META-INF/services")).doesNotExist();
    }

    @Test
    void anActorWithAMistakeAddsNoOtherOne() {
        var sources = new Sources(temp).add("p/Cart.java", """
            package p;
            import dev.casty.annotation.*;
            @Actor final class Cart {
                @On void add(int number) {}
            }
            """);
        var out = compile("out", sources);
        assertThat(out.resolve("META-INF/services")).doesNotExist();
    }
}

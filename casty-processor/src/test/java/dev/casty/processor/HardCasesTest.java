package dev.casty.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases that need more than one folder of sources: class files, other processors, modules, many messages. */
class HardCasesTest {
    private static final String IMPORTS = "import dev.casty.annotation.*;\n";

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource
    void messagesActorsAndUnionsComeFromClassFiles(Compiler compiler) {
        var library = new Sources(temp)
                .add("lib/Base.java", "package lib;" + IMPORTS + """
                    public abstract class Base<T> {
                        public sealed interface Command {
                            record Go(String where) implements Command {}
                            record Stop() implements Command {}
                        }
                        @On public void any(Command command) {}
                        @On public int special(T message) { return 1; }
                    }
                    """)
                .add("lib/Remote.java", "package lib;" + IMPORTS + """
                    @Actor public final class Remote {
                        public record Call(RemoteRef back) {}
                        public Remote() {}
                        @On RemoteRef call(Call call) { return call.back(); }
                    }
                    """);
        var classes = temp.resolve("classes");
        assertThat(compiler.compile(library.files(), classes, Compiler.libraries())
                        .complaints())
                .isEmpty();

        var user = new Sources(temp).add("app/Local.java", "package app;" + IMPORTS + """
            import lib.*;
            @Actor final class Local extends Base<Local.Own> {
                record Own() {}
                Local(RemoteRef remote) {}
                @On RemoteRef forward(Remote.Call call) { return call.back(); }
                static int use(LocalRef ref, RemoteRef remote) {
                    ref.send((Base.Command) new Base.Command.Stop());
                    RemoteRef back = ref.ask(new Remote.Call(remote));
                    Local_BothRef.of(remote, Local_OtherRef.spec() == null ? null : null);
                    return ref.ask(new Own()) + back.path().length();
                }
                @Actor static final class Other {
                    record Rest() {}
                    @On void rest(Rest rest) {}
                }
                @Union({Remote.class, Other.class}) interface Both {}
            }
            """);
        var path = new ArrayList<>(Compiler.libraries());
        path.add(classes);
        var result = compiler.compile(user.files(), temp.resolve("out"), path);
        assertThat(result.crash()).isEmpty();
        assertThat(result.complaints()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aTypeFromAnotherProcessorIsWaitedFor(Compiler compiler) {
        var sources = new Sources(temp).add("p/Waiting.java", "package p;" + IMPORTS + """
            @Actor final class Waiting {
                Waiting(WaitingRef next) {}
                @On Later later(Later message, WaitingContext ctx) { return message; }
                static Later use(WaitingRef ref) { return ref.ask(new Later()); }
            }
            """);
        var result = compiler.compile(
                sources.files(),
                temp.resolve("out"),
                Compiler.libraries(),
                List.of(new CastyProcessor(), new IndexProcessor(), new WritesLater()),
                List.of());
        assertThat(result.complaints()).isEmpty();
        assertThat(result.generated()).containsKey("p/WaitingRef.java");
    }

    /** Generates {@code p.Later} in the first round. */
    private static final class WritesLater extends AbstractProcessor {
        private boolean done;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer later =
                        processingEnv.getFiler().createSourceFile("p.Later").openWriter()) {
                    later.write("package p; record Later() {}");
                } catch (IOException failure) {
                    throw new AssertionError(failure);
                }
            }
            return false;
        }
    }

    @Test
    void importsTellWhichOfSeveralRefsIsMeant() {
        var sources = new Sources(temp)
                .add("a/Cart.java", "package a;" + IMPORTS + cart("A"))
                .add("b/Cart.java", "package b;" + IMPORTS + cart("B"))
                .add("c/User.java", "package c;" + IMPORTS + "import b.CartRef;" + user())
                .add("d/User.java", "package d;" + IMPORTS + "import a.*;" + user())
                .add("a/User.java", "package a;" + IMPORTS + "import b.CartRef;" + user());
        var result = Compiler.JAVAC.compile(sources.files(), temp.resolve("out"), Compiler.libraries());
        assertThat(result.complaints()).isEmpty();
        assertThat(result.generated().get("c/UserRef.java")).contains("import b.CartRef;");
        assertThat(result.generated().get("d/UserRef.java")).contains("import a.CartRef;");
        assertThat(result.generated().get("a/UserRef.java")).contains("import b.CartRef;");
    }

    @Test
    void whereImportsAreHiddenTheQualifiedNameIsAskedFor() {
        var sources = new Sources(temp)
                .add("a/Cart.java", "package a;" + IMPORTS + cart("A"))
                .add("b/Cart.java", "package b;" + IMPORTS + cart("B"))
                .add("c/User.java", "package c;" + IMPORTS + "import b.CartRef;" + user());
        var result = Compiler.ECJ.compile(sources.files(), temp.resolve("out"), Compiler.libraries());
        assertThat(result.errors()).singleElement().asString().contains("CASTY-0508", "a.CartRef", "b.CartRef");
    }

    private static String cart(String message) {
        return "@Actor public final class Cart { public record " + message + "() {} public Cart() {}"
                + "@On public void on(" + message + " message) {} }";
    }

    private static String user() {
        return "@Actor public final class User { public record Use() {} public User(CartRef cart) {}"
                + "@On public CartRef on(Use message) { return null; } }";
    }

    @ParameterizedTest
    @EnumSource
    void aProtocolMayHaveHundredsOfMessages(Compiler compiler) {
        var records = IntStream.range(0, 300)
                .mapToObj(i -> "record M" + i + "(int i) implements Message {}")
                .collect(joining("\n"));
        var handlers = IntStream.range(0, 140)
                .mapToObj(i -> "@On int on(Message.M" + (i * 2) + " message) { return " + i + "; }")
                .collect(joining("\n"));
        var sources = new Sources(temp)
                .add(
                        "p/Big.java",
                        "package p;" + IMPORTS
                                + "@Actor(Big.Message.class) final class Big { sealed interface Message {" + records
                                + "}" + handlers + "@On void rest(Message message) {} }");
        var result = compiler.compile(sources.files(), temp.resolve("out"), Compiler.libraries());
        assertThat(result.complaints()).isEmpty();
        assertThat(result.generated().get("p/BigDispatch.java")).contains("case 2 -> handleFrom256(");
    }

    @Test
    void aModuleNeedsNothingButCastyAndExportsNoHiddenType() {
        var sources = new Sources(temp)
                .add("module-info.java", "module app { requires transitive dev.casty; exports p; }")
                .add("p/Open.java", "package p;" + IMPORTS + """
                    @Actor public final class Open {
                        public sealed interface Message { }
                        public record Shown() implements Message { }
                        record Hidden() implements Message { }
                        @On void shown(Shown message, OpenContext ctx) {}
                        @On Hidden hidden(Hidden message) { return message; }
                        public Open(OpenRef next) {}
                    }
                    """);
        var result = Compiler.JAVAC.compile(
                sources.files(),
                temp.resolve("out"),
                Compiler.libraries(),
                List.of(new CastyProcessor()),
                List.of("--with-modules"));
        assertThat(result.complaints()).isEmpty();
        assertThat(result.generated()).containsKey("p/OpenRef.java");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsGeneratedDoesNotDependOnTheOrderOfTheFiles(Compiler compiler) {
        var sources = new Sources(temp)
                .add("a/One.java", "package a;" + IMPORTS + """
                    @Actor final class One {
                        record Go(TwoRef two) {}
                        @On TwoRef go(Go go, OneContext ctx) { return go.two(); }
                    }
                    """)
                .add("a/Two.java", "package a;" + IMPORTS + """
                    @Actor final class Two {
                        record Come(OneRef one) {}
                        @On OneRef come(Come come) { return come.one(); }
                        @Union({One.class, Two.class}) interface Both {}
                    }
                    """);
        var forwards = compiler.compile(sources.files(), temp.resolve("forwards"), Compiler.libraries());
        var backwards = compiler.compile(sources.files().reversed(), temp.resolve("backwards"), Compiler.libraries());
        assertThat(backwards.generated()).isEqualTo(forwards.generated());
    }

    @Test
    void whatAnEarlierBuildLeftBehindIsNoTakenName() {
        var sources = new Sources(temp).add("p/Cart.java", "package p;" + IMPORTS + """
            @Actor final class Cart {
                record Add(CartRef to) {}
                @On void add(Add add, CartContext ctx) {}
            }
            """);
        var out = temp.resolve("out");
        Compiler.JAVAC.compile(sources.files(), out, Compiler.libraries());
        var path = new ArrayList<>(Compiler.libraries());
        path.add(out);
        var again = Compiler.JAVAC.compile(sources.files(), out, path);
        assertThat(again.complaints()).isEmpty();
    }
}

package dev.casty.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Code that the compiler itself rejects: it says so, we say nothing, and nothing crashes. */
class BrokenCodeTest {
    private static final String IMPORTS = "package p; import dev.casty.*; import dev.casty.annotation.*;\n";

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource
    void anUnknownMessageIsOneErrorAlthoughRefAndContextAreUsed(Compiler compiler) {
        expect(compiler, List.of("Wrk"), """
            @Actor final class Cart {
                record Work(CartRef ref) {}
                CartRef me;
                Cart(CartRef other) {}
                @On void work(Wrk message, CartContext ctx) {}
                @On CartRef other(Work message, CartContext ctx) { return me; }
            }
            """);
    }

    @ParameterizedTest
    @EnumSource
    void unknownTypesInAllPlacesAreOneErrorEach(Compiler compiler) {
        expect(compiler, List.of("Aa", "Bb", "Cc", "Dd", "Ee", "Ff", "Gg", "Hh"), """
            @Actor final class Cart extends Aa implements Bb {
                record Work(Cc part) {}
                Dd field;
                Cart(Ee other, CartRef ref) {}
                @On Ff work(Work message, CartContext ctx) { return null; }
                @On void stage(java.util.List<Gg> message) {}
                @OnStart void start(Hh hook, CartContext ctx) {}
            }
            """);
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownMemberOfTheProtocolIsOneError(Compiler compiler) {
        expect(compiler, List.of("Missing"), """
            @Actor({Cart.Work.class, Missing.class}) final class Cart {
                record Work(CartRef ref) {}
                @On void work(Work message, CartContext ctx) {}
            }
            """);
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownPermittedTypeIsOneError(Compiler compiler) {
        expect(compiler, List.of("Missing"), """
            @Actor(Cart.Message.class) final class Cart {
                sealed interface Message permits Work, Missing {}
                record Work(CartRef ref) implements Message {}
                @On void work(Work message, CartContext ctx) {}
            }
            """);
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownMemberOfAUnionIsOneError(Compiler compiler) {
        expect(compiler, List.of("Missing"), """
            @Actor final class Cart {
                record Work(BothRef ref) {}
                @On void work(Work message, CartContext ctx) {}
            }
            @Union({Cart.class, Missing.class}) interface Both {}
            """);
    }

    @ParameterizedTest
    @EnumSource
    void aForgottenImportOfActorIsNotJoinedByErrorsOfOurs(Compiler compiler) {
        expect(compiler, List.of("Actr"), """
            @Actr final class Cart {
                record Work() {}
                @On void work(Work message) {}
            }
            """);
    }

    @ParameterizedTest
    @EnumSource
    void valuesOfTheWrongTypeAreTheCompilersOwnErrors(Compiler compiler) {
        for (var wrong : List.of(
                "@Actor @Supervised(within = text(1))",
                "@Actor @Supervised(within = 5)",
                "@Actor @Supervised(strategy = SupervisionStrategy.NONE)",
                "@Actor @Supervised(backoff = @Backoff(initial = \"1s\"))",
                "@Actor @Supervised(maxRestarts = \"3\")",
                "@Actor @Durable(exclude = NOTHING)",
                "@Actor(5)",
                "@Actor(unknown = 5)",
                "@Actor @Union")) {
            var result = compile(compiler, wrong + """
                 final class Cart {
                    record Work() {}
                    @On void work(Work message) {}
                }
                """);
            assertThat(result.crash()).as(wrong).isEmpty();
            assertThat(result.errors())
                    .as(wrong)
                    .isNotEmpty()
                    .noneMatch(each -> each.contains("CASTY"))
                    .noneMatch(each -> each.contains("CartRef"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void circularInheritanceDoesNotHang(Compiler compiler) {
        var result = compile(compiler, """
            @Actor(Cart.Message.class) final class Cart extends Base {
                sealed interface Message extends Message2 permits Message2 {}
                non-sealed interface Message2 extends Message {}
                @On void work(Message message, CartContext ctx) {}
            }
            class Base extends Other {}
            class Other extends Base {}
            """);
        assertThat(result.crash()).isEmpty();
        assertThat(result.errors())
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains("cycl"));
    }

    @ParameterizedTest
    @EnumSource
    void syntaxErrorsAreShown(Compiler compiler) {
        var result = compile(compiler, """
            @Actor final class Cart {
                record Work(CartRef ref) {}
                @On void work(Work message, CartContext ctx) { int x = ; }
                @On private void broken(Work message) {}
            """);
        assertThat(result.crash()).isEmpty();
        assertThat(result.errors()).isNotEmpty().noneMatch(each -> each.contains("cannot find symbol"));
    }

    @ParameterizedTest
    @EnumSource
    void aMistakeInOneActorLeavesTheOthersWithoutErrors(Compiler compiler) {
        var result = compile(compiler, """
            @Actor final class Bad {
                record Work(GoodRef ref, BadRef self) {}
                @On private void work(Work message, BadContext ctx) {}
            }
            @Actor final class Good {
                record Work(GoodRef ref, BadRef bad) {}
                @On BadRef work(Work message, GoodContext ctx) { return message.bad(); }
            }
            """);
        assertThat(result.errors()).singleElement().asString().contains("CASTY-0102");
    }

    @ParameterizedTest
    @EnumSource
    void aMistakeBesideAnUnknownTypeIsOneErrorEach(Compiler compiler) {
        var result = compile(compiler, """
            @Actor final class Bad {
                record Work(GoodRef ref, BadRef self) {}
                @On private void work(Work message, BadContext ctx) {}
            }
            @Actor final class Good {
                record Work(GoodRef ref, BadRef bad) {}
                @On Missing work(Work message, GoodContext ctx) { return null; }
            }
            """);
        assertThat(result.errors()).hasSize(2);
        assertThat(result.errors()).anyMatch(each -> each.contains("CASTY-0102"));
        assertThat(result.errors()).anyMatch(each -> each.contains("Missing"));
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeAnActorIsOneErrorAlthoughItsRefIsUsed(Compiler compiler) {
        for (var head : List.of(
                "abstract class Cart",
                "interface Cart",
                "enum Cart",
                "class Cart<T>",
                "record Cart()",
                "@interface Cart")) {
            var result = compile(compiler, "@Actor " + head + " {} class User { CartRef ref; CartContext context; }");
            assertThat(result.crash()).isEmpty();
            assertThat(result.errors()).as(head).singleElement().asString().contains("CASTY-04");
        }
    }

    /** One error for each of these words, and none besides. */
    private void expect(Compiler compiler, List<String> words, String text) {
        var result = compile(compiler, text);
        assertThat(result.crash()).isEmpty();
        assertThat(result.errors()).noneMatch(each -> each.contains("CASTY"));
        assertThat(result.errors()).hasSize(words.size());
        for (var word : words) {
            assertThat(result.errors()).anyMatch(each -> each.contains(word));
        }
    }

    private Compiled compile(Compiler compiler, String text) {
        var sources = new Sources(temp).add("p/Cart.java", IMPORTS + text);
        return compiler.compile(sources.files(), temp.resolve("out"), Compiler.libraries());
    }
}

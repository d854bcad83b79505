package dev.casty.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casty.cluster.ClusterConfig;
import dev.casty.cluster.ClusterSystem;
import dev.casty.cluster.DevelopmentCluster;
import dev.casty.codec.CodecException;
import dev.casty.runtime.system.TypeIndex;
import dev.casty.tests.docs.Compiled;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler has not seen together. */
class NamesOfSeveralJarsTest {
    private static final String ACTOR = """
        package shop;
        import dev.casty.annotation.*;
        @Actor
        @StableName("%2$s")
        public final class %1$s {
            @StableName("%3$s")
            public record Order() {}

            @On
            void order(Order order) {}
        }
        """;

    @TempDir
    private Path folder;

    private URL jar(String actor, String name, String message) throws IOException {
        var classes = Files.createTempDirectory(folder, "jar");
        var compiled = Compiled.of(
                classes,
                Map.of("shop/" + actor + ".java", ACTOR.formatted(actor, name, message)),
                "-proc:full",
                "-processorpath",
                System.getProperty("java.class.path"));
        assertThat(compiled.succeeded()).as(compiled.output()).isTrue();
        return classes.toUri().toURL();
    }

    /** Runs what looks for the program's actors there. */
    private static void with(ThrowingCallable action, URL... jars) throws Throwable {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(jars, before)) {
            thread.setContextClassLoader(loader);
            action.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void start() {
        ClusterSystem.start(ClusterConfig.local().port(0).build()).close();
    }

    @Test
    void aProgramOfSeveralJarsIsANode() throws Throwable {
        with(
                NamesOfSeveralJarsTest::start,
                jar("Cart", "shop.Cart", "shop.Cart.Order"),
                jar("Basket", "shop.Basket", "shop.Basket.Order"));
    }

    @Test
    void twoActorsOfOneNameAreNamedAtTheStart() throws Throwable {
        var cart = jar("Cart", "shop.Cart", "shop.Cart.Order");
        var basket = jar("Basket", "shop.Cart", "shop.Basket.Order");

        with(
                () -> {
                    assertThatThrownBy(NamesOfSeveralJarsTest::start)
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageStartingWith("the actor classes shop.Cart and shop.Basket are both called"
                                    + " \"shop.Cart\" where they are written: ");
                    assertThatThrownBy(() -> DevelopmentCluster.start(1)).isInstanceOf(IllegalStateException.class);
                },
                cart,
                basket);
    }

    /** A system that is alone has no use for most names, and may have two versions of an actor. */
    @Test
    void withoutAClusterOnlyWhoAsksForSuchANameIsTold() throws Throwable {
        var cart = jar("Cart", "shop.Cart", "shop.Cart.Order");
        var basket = jar("Basket", "shop.Cart", "shop.Basket.Order");
        var till = jar("Till", "shop.Till", "shop.Till.Order");

        with(
                () -> {
                    var types = TypeIndex.load();
                    assertThat(types.require("shop.Till").name()).isEqualTo("Till");
                    assertThatThrownBy(() -> types.require("shop.Cart"))
                            .isInstanceOf(CodecException.class)
                            .hasMessageContaining("shop.Cart and shop.Basket");
                },
                cart,
                basket,
                till);
    }

    @Test
    void twoMessagesOfOneNumberAreNamedAtTheStart() throws Throwable {
        var cart = jar("Cart", "shop.Cart", "8yn0iYCKYHlIj4-BwPqk");
        var basket = jar("Basket", "shop.Basket", "GReLUrM4wMqfg9yzV3KQ");

        with(
                () -> assertThatThrownBy(NamesOfSeveralJarsTest::start)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("shop.Cart$Order, called \"8yn0iYCKYHlIj4-BwPqk\",")
                        .hasMessageContaining("shop.Basket$Order, called \"GReLUrM4wMqfg9yzV3KQ\","),
                cart,
                basket);
    }
}

package dev.casty.processor;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gradle compiles only what has changed, and goes by what an isolating processor says of its files. */
class OriginatingElementsTest {
    @TempDir
    Path temp;

    @Test
    void theProcessorsAreDeclaredIsolatingAndAggregating() throws IOException {
        var declaration = "META-INF/gradle/incremental.annotation.processors";
        try (var resource = CastyProcessor.class.getClassLoader().getResourceAsStream(declaration)) {
            assertThat(resource).isNotNull();
            assertThat(new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo(CastyProcessor.class.getName() + ",isolating\n" + IndexProcessor.class.getName()
                            + ",aggregating");
        }
    }

    @Test
    void eachFileNamesTheOneDeclarationThatItIsGeneratedFor() {
        var sources = new Sources(temp).add("p/Cart.java", """
            package p;
            import dev.casty.annotation.*;
            @Actor final class Cart {
                record Add() {}
                @On void add(Add add) {}
                @Actor static final class Item { @On void add(Add add) {} }
            }
            @Union(Cart.class) interface Carts {}
            """);
        var origins = new TreeMap<String, List<String>>();
        Compiler.JAVAC.compile(
                sources.files(),
                temp.resolve("out"),
                Compiler.libraries(),
                List.of(new Recording(origins)),
                List.of("-Xlint:none"));
        assertThat(origins)
                .isEqualTo(Map.of(
                                "p.CartRef", "p.Cart",
                                "p.CartContext", "p.Cart",
                                "p.CartDispatch", "p.Cart",
                                "META-INF/casty/p.Cart.schema", "p.Cart",
                                "p.Cart_ItemRef", "p.Cart.Item",
                                "p.Cart_ItemContext", "p.Cart.Item",
                                "p.Cart_ItemDispatch", "p.Cart.Item",
                                "META-INF/casty/p.Cart$Item.schema", "p.Cart.Item",
                                "p.CartsRef", "p.Carts")
                        .entrySet()
                        .stream()
                        .collect(toMap(Map.Entry::getKey, each -> List.of(each.getValue()))));
    }

    /** The processor with a filer that writes down what each file originates from. */
    private static final class Recording extends DelegatingProcessor {
        private final Map<String, List<String>> origins;

        Recording(Map<String, List<String>> origins) {
            super(new CastyProcessor());
            this.origins = origins;
        }

        @Override
        protected ProcessingEnvironment wrap(ProcessingEnvironment environment) {
            var filer = (Filer) Proxy.newProxyInstance(
                    Filer.class.getClassLoader(), new Class<?>[] {Filer.class}, (proxy, method, arguments) -> {
                        var elements = new ArrayList<String>();
                        int last = arguments.length - 1;
                        for (var each : (Element[]) arguments[last]) {
                            elements.add(each.toString());
                        }
                        origins.put(arguments[last - 1].toString(), elements);
                        return call(method, environment.getFiler(), arguments);
                    });
            return (ProcessingEnvironment) Proxy.newProxyInstance(
                    Filer.class.getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("getFiler") ? filer : call(method, environment, arguments));
        }

        private static Object call(java.lang.reflect.Method method, Object target, Object[] arguments)
                throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }
    }
}

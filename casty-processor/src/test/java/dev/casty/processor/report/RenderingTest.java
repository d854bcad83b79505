package dev.casty.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.processor.model.Origin;
import java.lang.reflect.Proxy;
import javax.lang.model.element.Element;
import org.junit.jupiter.api.Test;

class RenderingTest {
    private static final Origin ANYWHERE = Origin.of((Element) Proxy.newProxyInstance(
            RenderingTest.class.getClassLoader(), new Class<?>[] {Element.class}, (proxy, method, arguments) -> null));

    @Test
    void theFactStandsAloneAndTheCodeKeepsItsIndentation() {
        var violation = Violation.of(Code.UNHANDLED_MESSAGE, ANYWHERE, "Cart has no handler for Checkout")
                .because("evidence")
                .help("add:", "or not")
                .paste("    @On", "    void checkout(Checkout msg) {}");

        assertThat(Rendering.of(violation)).isEqualTo("""
            [CASTY-0101] Cart has no handler for Checkout
              evidence
              help: add:
                    or not

                @On
                void checkout(Checkout msg) {}

              docs: https://casty.dev/errors/CASTY-0101\
            """);
    }

    @Test
    void whatIsNotAsciiIsEscapedAsJavaSourceTakesIt() {
        var violation = Violation.of(Code.PRIVATE_HANDLER, ANYWHERE, "f\u00fcge \ud83d\ude00 is private");

        assertThat(Rendering.of(violation)).startsWith("[CASTY-0102] f\\u00FCge \\uD83D\\uDE00 is private\n");
    }
}

package dev.casty.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** What the README says of javac and processor paths. */
class SetUpTest {
    private static final Map<String, String> SOURCES = Map.of("Bell.java", """
        import dev.casty.annotation.Actor;
        import dev.casty.annotation.On;

        @Actor
        class Bell {
            record Ring() {}

            @On
            void ring(Ring order) {}
        }
        """, "Main.java", """
        class Main {
            BellRef bell;
        }
        """);

    @TempDir
    Path folder;

    @Test
    void aProcessorOnTheProcessorPathRuns() throws IOException {
        var compiled = Compiled.of(folder, SOURCES, "-processorpath", System.getProperty("java.class.path"));

        assertThat(compiled.succeeded()).as(compiled.output()).isTrue();
    }

    @Test
    void aProcessorOnTheClassPathRunsWhereItIsAskedTo() throws IOException {
        var compiled = Compiled.of(folder, SOURCES, "-proc:full");

        assertThat(compiled.succeeded()).as(compiled.output()).isTrue();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_23)
    void aProcessorThatIsMerelyOnTheClassPathDoesNotRun() throws IOException {
        var compiled = Compiled.of(folder, SOURCES);

        assertThat(compiled.succeeded()).isFalse();
        assertThat(compiled.output()).contains("cannot find symbol").contains("class BellRef");
    }
}

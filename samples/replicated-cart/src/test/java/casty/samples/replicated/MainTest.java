package casty.samples.replicated;

import casty.samples.printed.Printed;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void mainPrintsWhatTheGuideShows() throws Exception {
        Printed.expect(MainTest.class, Main::main);
    }
}

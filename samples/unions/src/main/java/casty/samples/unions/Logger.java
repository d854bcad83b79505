package casty.samples.unions;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
final class Logger {
    record LogLine(String text) {}

    @On
    void log(LogLine line) {
        System.out.println("log: " + line.text());
    }
}

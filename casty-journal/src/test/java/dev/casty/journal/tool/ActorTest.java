package dev.casty.journal.tool;

import dev.casty.ActorSystem;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a system has written of a real actor. */
class ActorTest {
    @TempDir
    Path directory;

    @BeforeEach
    void runASystem() {
        try (var system = ActorSystem.builder().journal(Shop.journal(directory)).build()) {
            OrderRef order = system.actor("order-17", OrderRef.spec());
            order.ask(new Order.Add("teapot", new BigDecimal("29.99")));
            order.ask(new Order.Add("kettle", new BigDecimal("49.90")));
            order.ask(new Order.Pay("4000 1234"));
        }
    }

    @Test
    void showShowsTheStateOfAnActor() {
        Run.of(directory, "show", directory.toString(), "/order-17").expect("show-actor");
    }

    @Test
    void showShowsWhatEachMessageChanged() {
        Run.of(directory, "show", directory.toString(), "/order-17", "--entries")
                .expect("show-actor-entries");
    }

    @Test
    void listNamesItsClass() {
        Run.of(directory, "list", directory.toString()).expect("list-actor");
    }
}

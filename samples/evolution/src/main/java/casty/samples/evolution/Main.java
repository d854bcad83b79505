package casty.samples.evolution;

import casty.samples.evolution.after.CartRef;
import dev.casty.ActorSystem;
import dev.casty.AskException;
import dev.casty.journal.Journal;
import dev.casty.journal.MemoryJournal;

/** A state that outlives the version of the class that has written it. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        var journal = new MemoryJournal();
        lastYear(journal);
        today(journal);
        byMistake(journal);
    }

    private static void lastYear(Journal journal) {
        try (var system = ActorSystem.builder().journal(journal).build()) {
            var cart = system.actor("ada", casty.samples.evolution.before.CartRef.spec());
            cart.ask(new casty.samples.evolution.before.Cart.AddItem("teapot", 1));
            cart.ask(new casty.samples.evolution.before.Cart.AddItem("cup", 6));
        }
    }

    private static void today(Journal journal) {
        try (var system = ActorSystem.builder().journal(journal).build()) {
            var cart = system.actor("ada", CartRef.spec());
            cart.ask(new casty.samples.evolution.after.Cart.AddItem("spoon", 12));
            System.out.println(cart.ask(new casty.samples.evolution.after.Cart.Describe()));
        }
    }

    private static void byMistake(Journal journal) {
        try (var system = ActorSystem.builder().journal(journal).build()) {
            system.actor("ada", WrongCartRef.spec()).ask(new WrongCart.Ship());
        } catch (AskException e) {
            System.out.println(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        }
    }
}

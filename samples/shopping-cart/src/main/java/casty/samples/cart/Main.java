package casty.samples.cart;

import casty.samples.cart.CartMessage.GetSummary;
import casty.samples.cart.CartMessage.Summary;
import casty.samples.cart.Line.Malformed;
import dev.casty.ActorSystem;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Reads a file of orders, gives every customer a cart, and prints what it all comes to. */
final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException, URISyntaxException {
        var file = args.length > 0
                ? Path.of(args[0])
                : Path.of(Main.class.getResource("orders.csv").toURI());
        try {
            run(file.getFileName().toString(), Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            System.err.println("There is no file " + file.toAbsolutePath());
            System.exit(1);
        }
    }

    private static void run(String name, List<String> lines) {
        // region run
        var carts = new TreeMap<String, CartRef>();
        var malformed = new ArrayList<Malformed>();
        try (var system = ActorSystem.create()) {
            IncidentsRef incidents = system.actor("incidents", IncidentsRef.spec());
            for (int number = 1; number <= lines.size(); number++) {
                switch (Line.parse(number, lines.get(number - 1))) {
                    case Line.Valid(var customer, var order) ->
                        carts.computeIfAbsent(
                                        customer, who -> system.actor("cart-" + who, CartRef.spec(who, incidents)))
                                .send(order);
                    case Malformed line -> malformed.add(line);
                    case Line.Blank() -> {}
                }
            }

            var summaries = new TreeMap<String, Summary>();
            carts.forEach((customer, cart) -> summaries.put(customer, cart.ask(new GetSummary())));
            var crashes = incidents.ask(new Incidents.GetCrashes());
            // endregion run
            Report.print(name, lines, malformed, crashes, summaries);
        }
    }
}

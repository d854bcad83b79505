package casty.samples.cart;

import static org.assertj.core.api.Assertions.assertThat;

import casty.samples.printed.Printed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final Path ORDERS = Path.of("src/main/resources/casty/samples/cart/orders.csv");

    @TempDir
    Path folder;

    @Test
    void mainPrintsWhatTheGuideShows() throws Exception {
        Printed.expect(MainTest.class, Main::main);
    }

    @Test
    void theTotalsAreThoseOfAPlainLoopOverTheFile() throws Exception {
        var printed = Printed.by(Main::main, ORDERS.toString());

        var totals = new TreeMap<String, Long>();
        plainCarts(Files.readAllLines(ORDERS)).forEach((customer, cart) -> totals.put(customer, cart.cents()));
        assertThat(totals).hasSize(8);
        totals.forEach((customer, cents) -> assertThat(printed)
                .containsPattern("(?m)^  " + customer + " +" + cents / 100 + "\\." + twoDigits(cents % 100) + " from"));
    }

    @Test
    void aMalformedLineIsNamedWithItsNumberAndReason() throws Exception {
        var file = folder.resolve("mine.csv");
        Files.write(file, List.of("ada,add,tea,1,2.50", "ada,add,tea,1,much", "ada,add,tea,1,2.50"));

        assertThat(Printed.by(Main::main, file.toString()))
                .contains("mine.csv: 3 lines, 1 of them malformed, 1 customers")
                .contains("line 2: the price is 'much', not an amount such as 12.50: ada,add,tea,1,much")
                .containsPattern("ada +5.00 from +2 orders");
    }

    @Test
    void aFileOfNothingHasNoTotals() throws Exception {
        var file = Files.createFile(folder.resolve("empty.csv"));

        assertThat(Printed.by(Main::main, file.toString()))
                .contains("0 lines, 0 of them malformed, 0 customers")
                .containsPattern("all +0 from +0 orders");
    }

    /** The same carts without actors, in whole cents; the poisonous voucher empties one. */
    private static Map<String, PlainCart> plainCarts(List<String> lines) {
        var carts = new HashMap<String, PlainCart>();
        for (var line : lines) {
            var fields = line.split(",");
            if (line.matches("\\w+,add,[^,]+,[1-9]\\d*,\\d+\\.\\d\\d")) {
                var cents = Integer.parseInt(fields[3]) * Long.parseLong(fields[4].replace(".", ""));
                cart(carts, fields[0]).items.merge(fields[2], cents, Long::sum);
            } else if (line.matches("\\w+,remove,.+")) {
                cart(carts, fields[0]).items.remove(fields[2]);
            } else if (line.equals("bob,voucher,3")) {
                carts.remove("bob");
            } else if (line.matches("\\w+,voucher,\\d+")) {
                var cart = cart(carts, fields[0]);
                cart.discount += divideHalfEven(cart.cents(), Long.parseLong(fields[2]));
            }
        }
        return carts;
    }

    private static PlainCart cart(Map<String, PlainCart> carts, String customer) {
        return carts.computeIfAbsent(customer, who -> new PlainCart());
    }

    private static long divideHalfEven(long amount, long parts) {
        long whole = amount / parts;
        long twice = 2 * (amount % parts);
        return twice > parts || (twice == parts && whole % 2 == 1) ? whole + 1 : whole;
    }

    private static String twoDigits(long cents) {
        return (cents < 10 ? "0" : "") + cents;
    }

    private static final class PlainCart {
        final Map<String, Long> items = new HashMap<>();
        long discount;

        long cents() {
            return items.values().stream().mapToLong(Long::longValue).sum() - discount;
        }
    }
}

package casty.samples.cart;

import casty.samples.cart.CartMessage.Add;
import casty.samples.cart.CartMessage.Order;
import casty.samples.cart.CartMessage.Remove;
import casty.samples.cart.CartMessage.Voucher;
import java.math.BigDecimal;

/**
 * A line of the file: {@code customer,add,article,quantity,price}, {@code customer,remove,article} or
 * {@code customer,voucher,parts}; empty lines and those that start with {@code #} say nothing.
 */
sealed interface Line {
    record Valid(String customer, Order order) implements Line {}

    record Malformed(int number, String reason, String text) implements Line {}

    record Blank() implements Line {}

    static Line parse(int number, String text) {
        if (text.isBlank() || text.startsWith("#")) {
            return new Blank();
        }
        try {
            var fields = text.split(",", -1);
            return new Valid(customer(fields[0]), order(number, fields));
        } catch (Unreadable e) {
            return new Malformed(number, e.getMessage(), text);
        }
    }

    private static Order order(int number, String[] fields) throws Unreadable {
        var action = fields.length > 1 ? fields[1].strip() : "";
        return switch (action) {
            case "add" -> {
                count(fields, 5);
                yield new Add(number, article(fields[2]), positive("quantity", fields[3]), price(fields[4]));
            }
            case "remove" -> {
                count(fields, 3);
                yield new Remove(number, article(fields[2]));
            }
            case "voucher" -> {
                count(fields, 3);
                yield new Voucher(number, positive("voucher", fields[2]));
            }
            default -> throw new Unreadable("'" + action + "' is not add, remove or voucher");
        };
    }

    private static void count(String[] fields, int expected) throws Unreadable {
        if (fields.length != expected) {
            throw new Unreadable(fields[1].strip() + " takes " + expected + " fields, not " + fields.length);
        }
    }

    private static String customer(String field) throws Unreadable {
        var name = field.strip();
        if (!name.matches("\\p{L}+")) {
            throw new Unreadable("'" + name + "' is not a customer's name, which has letters only");
        }
        return name;
    }

    private static String article(String field) throws Unreadable {
        if (field.isBlank()) {
            throw new Unreadable("the article has no name");
        }
        return field.strip();
    }

    private static int positive(String what, String field) throws Unreadable {
        try {
            int number = Integer.parseInt(field.strip());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Unreadable("the " + what + " is '" + field.strip() + "', not a whole number above zero");
    }

    private static BigDecimal price(String field) throws Unreadable {
        var text = field.strip();
        if (!text.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            throw new Unreadable("the price is '" + text + "', not an amount such as 12.50");
        }
        return new BigDecimal(text).setScale(2);
    }

    /** Why a line can't be read. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }
}

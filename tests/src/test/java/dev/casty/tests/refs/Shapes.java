package dev.casty.tests.refs;

import dev.casty.Recipient;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.Union;
import java.util.List;

/** Actors whose messages overlap in all the ways in which unions and narrowed refs can see them. */
final class Shapes {
    sealed interface Shape permits Round, Square {}

    sealed interface Round extends Shape permits Circle, Oval {}

    record Circle(int radius) implements Round {}

    record Oval(int length) implements Round {}

    record Square(int side) implements Shape {}

    record Area(int of) {}

    record Reset() {}

    /** Whom to tell, by way of a narrowed ref in a message. */
    record TellMe(Recipient<Shape> recipient) {}

    /** Takes every shape. */
    @Actor
    static final class Board {
        final List<Object> seen;

        Board(List<Object> seen) {
            this.seen = seen;
        }

        @On
        void shape(Shape msg) {
            seen.add(msg);
        }

        @On
        int area(Area msg) {
            return msg.of() * msg.of();
        }
    }

    /** Takes round ones only. */
    @Actor
    static final class Rounds {
        final List<Object> seen;

        Rounds(List<Object> seen) {
            this.seen = seen;
        }

        @On
        void round(Round msg) {
            seen.add(msg);
        }

        @On
        void reset(Reset msg) {
            seen.clear();
        }
    }

    /** Answers by the recipient in the message. */
    @Actor
    static final class Teller {
        @On
        void tell(TellMe msg) {
            msg.recipient().send(new Square(4));
        }
    }

    /** Two whose messages don't overlap. */
    @Union({Board.class, Teller.class})
    interface Everything {}

    /** A union in a union. */
    @Union({Everything.class, Counter.class})
    interface More {}

    /** Counts. */
    @Actor
    static final class Counter {
        record Count() {}

        int count;

        @On
        int count(Count msg) {
            return ++count;
        }
    }

    private Shapes() {}
}

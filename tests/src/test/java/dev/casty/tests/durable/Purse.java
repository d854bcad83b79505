package dev.casty.tests.durable;

import dev.casty.ReplyTo;
import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hands coins to other purses, and remembers the number of the last one to and from each. */
@Actor
@Durable
class Purse {
    private static final int REMEMBERED = 20;

    /** Whoever asks is answered by the receiver: then both know of it for ever. */
    record Hand(int number, String from, String to, PurseRef receiver) {}

    record Coin(int number, String from, ReplyTo<Integer> giver) {}

    record Look() {}

    /** All there is in it. */
    record Contents(
            int coinsLessGifts, Map<String, Integer> given, Map<String, Integer> received, List<String> lines) {}

    int coins;
    int gifts;
    Map<String, Integer> given = new HashMap<>();
    Map<String, Integer> received = new HashMap<>();
    final List<String> lines = new ArrayList<>();

    @On
    void hand(Hand message, ReplyTo<Integer> giver) {
        coins--;
        given.put(message.to, message.number);
        note("-" + message.to + " " + message.number);
        message.receiver.send(new Coin(message.number, message.from, giver));
    }

    @On
    void take(Coin message) {
        coins++;
        gifts++;
        received.put(message.from, message.number);
        note("+" + message.from + " " + message.number);
        message.giver.send(message.number);
    }

    private void note(String line) {
        lines.add(line);
        if (lines.size() > REMEMBERED) {
            lines.remove(0);
        }
    }

    @On
    Contents look(Look question) {
        return new Contents(coins - gifts, Map.copyOf(given), Map.copyOf(received), List.copyOf(lines));
    }
}

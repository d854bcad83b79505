package dev.casty.runtime.ask;

import dev.casty.AskCycleException;
import java.util.ArrayList;
import java.util.List;

/**
 * The search for circles of actors that wait for each other. Each waiting actor points at the ask in which it waits, each
 * ask at the actor that was asked; the edge exists while the ask has no outcome and its handler must answer before it ends.
 *
 * <p>Nothing is locked, so one walk may see edges that never existed together. A second walk over the same asks tells: an
 * edge that is alive in both was alive between them, and so were all of them at once. Two actors that close a circle in the
 * same moment may both be told.
 */
public final class WaitCircle {
    /** A chain longer than this is taken for no circle; its asks end by their time-outs. */
    private static final int MAX_LENGTH = 10_000;

    private WaitCircle() {}

    /**
     * Checks an ask that {@code asker} is about to wait in, and has said so.
     *
     * @throws AskCycleException if the one that is asked waits, over however many others, for the asker
     */
    public static void check(Participant asker, BlockingAsk ask) {
        var circle = walk(asker, ask);
        if (!circle.isEmpty() && circle.equals(walk(asker, ask))) {
            throw new AskCycleException(describe(asker, circle));
        }
    }

    /** The asks from the asker back to the asker; empty if they don't lead back. */
    private static List<BlockingAsk> walk(Participant asker, BlockingAsk first) {
        var asks = new ArrayList<BlockingAsk>();
        for (var ask = first; asks.size() < MAX_LENGTH; ) {
            asks.add(ask);
            if (ask.asked() == asker) {
                return asks;
            }
            var next = ask.asked().waitsIn();
            if (next == null || next.isDone() || next.isDeferred()) {
                return List.of();
            }
            ask = next;
        }
        return List.of();
    }

    private static String describe(Participant asker, List<BlockingAsk> circle) {
        var text = new StringBuilder("a circle of actors that wait for each other: ").append(asker.path());
        for (var ask : circle) {
            text.append(" asks ")
                    .append(ask.asked().path())
                    .append(" (")
                    .append(Ask.name(ask.message()))
                    .append(')');
        }
        return text.append(". None could ever answer. Break the circle: send instead of ask at one of them, or askAsync"
                        + " with ctx.pipeToSelf")
                .toString();
    }
}

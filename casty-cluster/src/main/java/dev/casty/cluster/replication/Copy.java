package dev.casty.cluster.replication;

import dev.casty.journal.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * A copy of one actor's state, or a piece of one.
 *
 * @param head how far it goes
 * @param entries what the state is made of, the oldest first; none if it was deleted
 */
public record Copy(Head head, List<Entry> entries) {
    /** Of a key that nothing was ever written for. */
    public static final Copy NOTHING = new Copy(Head.NONE, List.of());

    /** A piece is about as large as this, or one entry. */
    private static final int PIECE_BYTES = 128 * 1024;

    public Copy {
        entries = List.copyOf(entries);
    }

    /** Cut into pieces that fit into messages; at least one. */
    List<List<Entry>> pieces() {
        var pieces = new ArrayList<List<Entry>>();
        var piece = new ArrayList<Entry>();
        int bytes = 0;
        for (var each : entries) {
            if (!piece.isEmpty() && bytes + each.payload().length > PIECE_BYTES) {
                pieces.add(piece);
                piece = new ArrayList<>();
                bytes = 0;
            }
            piece.add(each);
            bytes += each.payload().length;
        }
        pieces.add(piece);
        return pieces;
    }
}

package dev.casty.journal.tool;

import dev.casty.codec.Packer;
import dev.casty.journal.Entry.Kind;
import dev.casty.journal.FileJournal;
import dev.casty.journal.JournalException;
import dev.casty.journal.OpenJournal;
import dev.casty.journal.Receipt;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A journal with the carts of a shop, as the runtime would write it. */
final class Shop {
    private static final String CART = "shop.Cart";

    private Shop() {}

    static FileJournal journal(Path directory) {
        return FileJournal.at(directory).segmentBytes(FileJournal.MIN_SEGMENT_BYTES);
    }

    /** Three carts and a till. */
    static void fill(Path directory) {
        try (var journal = journal(directory).open()) {
            append(journal, "/carts/ada", 1, Kind.CHANGE, ada(1, true));
            append(journal, "/carts/bob", 1, Kind.CHANGE, bob());
            append(journal, "/carts/ada", 2, Kind.CHANGE, ada(2, false));
            append(journal, "/carts/eve", 1, Kind.CHANGE, ada(1, true));
            append(journal, "/till", 1, Kind.SNAPSHOT, till());
            append(journal, "/carts/ada", 3, Kind.CHANGE, checkedOut());
            append(journal, "/carts/eve", 2, Kind.DELETION, new byte[0]);
        }
    }

    private static byte[] ada(int teapots, boolean first) {
        return packed(out -> {
            out.packMapHeader(first ? 2 : 1);
            if (first) {
                out.packString("@type");
                out.packString(CART);
            }
            out.packString("items");
            out.packMapHeader(1);
            out.packString("teapot");
            out.packInt(teapots);
        });
    }

    private static byte[] checkedOut() {
        return packed(out -> {
            out.packMapHeader(1);
            out.packString("@behaviors");
            out.packArrayHeader(1);
            out.packMapHeader(1);
            out.packString("CheckedOut");
            out.packMapHeader(0);
        });
    }

    /** With a value of every type. */
    private static byte[] bob() {
        return packed(out -> {
            out.packMapHeader(9);
            out.packString("@type");
            out.packString(CART);
            out.packString("nothing");
            out.packNil();
            out.packString("open");
            out.packBoolean(true);
            out.packString("total");
            out.packLong(-123_456_789_012L);
            out.packString("rate");
            out.packFloat(0.1f);
            out.packString("ratio");
            out.packDouble(0.1);
            out.packString("note");
            out.packString("a \"quoted\" one\n\u001b[31mred\u202e");
            out.packString("id");
            out.packBinary(new byte[40]);
            out.packString("prices");
            out.packArrayHeader(30);
            for (int i = 0; i < 30; i++) {
                out.packMapHeader(1);
                out.packString("the price of article " + i);
                out.packInt(i);
            }
        });
    }

    private static byte[] till() {
        return packed(out -> {
            out.packMapHeader(3);
            out.packString("@type");
            out.packString("shop.Till");
            out.packString("receipts");
            out.packArrayHeader(0);
            out.packString("text");
            out.packString("long ".repeat(100));
        });
    }

    static byte[] packed(Consumer<Packer> writing) {
        var buffer = Unpooled.buffer();
        writing.accept(new Packer(buffer));
        return ByteBufUtil.getBytes(buffer);
    }

    /** Returns when it is safe. */
    static void append(OpenJournal journal, String key, long sequence, Kind kind, byte[] payload) {
        var done = new CompletableFuture<Void>();
        journal.append(key, sequence, kind, payload, new Receipt() {
            @Override
            public void safe() {
                done.complete(null);
            }

            @Override
            public void failed(JournalException cause) {
                done.completeExceptionally(cause);
            }
        });
        done.join();
    }
}

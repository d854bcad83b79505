package dev.casty.cluster.authority.register;

import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.transport.Loop;
import dev.casty.journal.Entry;
import dev.casty.journal.JournalException;
import dev.casty.journal.OpenJournal;
import dev.casty.journal.Receipt;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How founders that were named by their addresses become founders that are known by their stores, once and for all. An address may come
 * back with an empty disk, which has forgotten what it promised; so the charter names stores, and an empty one is none of them.
 *
 * <p>The first founder proposes a charter when all have said which stores they have, and that they have agreed to none. Each agrees to one
 * charter in its life, and writes that down. It is in force when all have: so there are never two, whoever fails when. Then a majority is
 * enough for everything, and whoever has not heard yet learns it from any of them.
 *
 * <p>On the loop.
 */
public final class Founding {
    private static final String KEY = "founding:/charter";
    private static final long INTERVAL_NANOS = 250_000_000;
    private static final int ROUNDS_BEFORE_COMPLAINT = 80;

    private final List<NodeAddress> founders;
    private final int place;
    private final long store;
    private final OpenJournal journal;
    private final Loop loop;
    private final Effects effects;
    private final @Nullable FoundingMessage[] heard;
    private final Set<String> complaints = new HashSet<>();
    /** What this node has agreed to, as its journal says. */
    private List<Long> charter = List.of();

    private boolean inForce;
    private boolean writing;
    private boolean ended;
    private int rounds;
    private long records;

    /** What it does to the world. */
    public interface Effects {
        /** Sends a message to the node at an address. It may be lost. */
        void send(NodeAddress founder, FoundingMessage message);

        /** These stores decide from now on. Once. */
        void founded(List<Long> stores);

        /** Something is so that it needs a hand. Each once. */
        void complain(String text);
    }

    private Founding(
            List<NodeAddress> founders, int place, long store, OpenJournal journal, Loop loop, Effects effects) {
        this.founders = List.copyOf(founders);
        this.place = place;
        this.store = store;
        this.journal = journal;
        this.loop = loop;
        this.effects = effects;
        heard = new FoundingMessage[founders.size()];
    }

    /**
     * With what is written already. Blocks while it reads that.
     *
     * @param self where this node can be reached, as the founders are named
     */
    public static Founding open(
            List<NodeAddress> founders, NodeAddress self, long store, OpenJournal journal, Loop loop, Effects effects) {
        var founding = new Founding(founders, founders.indexOf(self), store, journal, loop, effects);
        var stored = journal.read(KEY);
        if (!stored.entries().isEmpty()) {
            var in = Unpooled.wrappedBuffer(stored.entries().getLast().payload());
            founding.inForce = in.readBoolean();
            founding.charter = FoundingMessage.readStores(in);
            founding.records = stored.sequence();
        }
        return founding;
    }

    /** Begins. Once. */
    public void begin() {
        if (inForce) {
            if (place >= 0) {
                checkMine(charter);
            }
            effects.founded(charter);
        } else if (place >= 0) {
            // It is named by the number of its store only when that is written for certain, and with it all that came
            // before.
            write(charter, false);
        } else {
            ask();
        }
    }

    /** Does nothing more. */
    public void stop() {
        ended = true;
    }

    private void ask() {
        if (inForce || ended) {
            return;
        }
        consider();
        if (++rounds == ROUNDS_BEFORE_COMPLAINT) {
            complain("the founders " + founders
                    + " have to meet once before there can be actors with QUORUM or ALL, and have"
                    + " not: are all of them running, and reachable from here?");
        }
        for (int i = 0; i < heard.length; i++) {
            if (i != place) {
                effects.send(founders.get(i), statement(true));
            }
        }
        loop.schedule(INTERVAL_NANOS, this::ask);
    }

    private FoundingMessage statement(boolean asks) {
        return new FoundingMessage(asks, founders, place, store, charter, inForce);
    }

    /** A node has said something. What there is to say to it goes to {@code back}. */
    public void received(NodeAddress from, FoundingMessage said, Consumer<FoundingMessage> back) {
        if (place >= 0 && rounds == 0 && !inForce) {
            return;
        }
        if (said.asks()) {
            back.accept(statement(false));
        }
        if (!said.founders().equals(founders)) {
            complain(from + " was told that the founders are " + said.founders() + ", and this node that they are "
                    + founders + ": name the same ones everywhere, in the same order");
        } else if (said.place() < 0 && !said.asks()) {
            complain("a founder answers that it is none: it can be reached as " + from + ", and the founders are "
                    + founders + ". Name each as it advertises itself");
        } else if (!inForce && !writing && said.inForce()) {
            adopt(said.charter());
        } else if (said.place() >= 0) {
            heard[said.place()] = said;
            consider();
        }
    }

    private void consider() {
        if (place < 0 || writing || inForce || ended) {
            return;
        }
        heard[place] = statement(false);
        var first = heard[0];
        if (charter.isEmpty() && place == 0) {
            if (Arrays.stream(heard)
                    .allMatch(each -> each != null && each.charter().isEmpty())) {
                write(
                        Arrays.stream(heard)
                                .map(each -> Objects.requireNonNull(each).store())
                                .toList(),
                        false);
            }
        } else if (charter.isEmpty() && first != null && !first.charter().isEmpty()) {
            if (checkMine(first.charter())) {
                write(first.charter(), false);
            }
        } else if (!charter.isEmpty()
                && Arrays.stream(heard)
                        .allMatch(each -> each != null && each.charter().equals(charter))) {
            adopt(charter);
        }
    }

    /** Whether this node's store is the one in its place. */
    private boolean checkMine(List<Long> stores) {
        if (stores.size() == founders.size() && stores.get(place) == store) {
            return true;
        }
        complain("this node is to be the founder " + founders.get(place)
                + ", but the founders have agreed on another journal in its place: that was lost, another one was"
                + " opened, or the founders " + founders
                + " are not those of the first start. It takes no part in decisions. Bring the"
                + " journal back, or go on without it as long as a majority of the founders lives");
        return false;
    }

    private void adopt(List<Long> agreed) {
        if (place >= 0 && checkMine(agreed)) {
            write(agreed, true);
        } else {
            inForce = true;
            charter = agreed;
            effects.founded(charter);
        }
    }

    private void write(List<Long> agreed, boolean isInForce) {
        writing = true;
        var out = Unpooled.buffer().writeBoolean(isInForce);
        FoundingMessage.writeStores(out, agreed);
        journal.append(KEY, ++records, Entry.Kind.SNAPSHOT, ByteBufUtil.getBytes(out), new Receipt() {
            @Override
            public void safe() {
                loop.execute(() -> written(agreed, isInForce));
            }

            @Override
            public void failed(JournalException cause) {
                loop.execute(() -> complain("what the founders agreed to could not be written: " + cause.getMessage()));
            }
        });
    }

    private void written(List<Long> agreed, boolean isInForce) {
        writing = false;
        charter = agreed;
        inForce = isInForce;
        if (isInForce) {
            effects.founded(charter);
        } else if (rounds == 0) {
            ask();
        } else {
            consider();
        }
    }

    private void complain(String text) {
        if (complaints.add(text)) {
            effects.complain(text);
        }
    }
}

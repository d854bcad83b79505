package dev.casty.cluster.authority.register;

import dev.casty.cluster.authority.Register;
import dev.casty.cluster.authority.register.RegisterMessage.Accept;
import dev.casty.cluster.authority.register.RegisterMessage.Accepted;
import dev.casty.cluster.authority.register.RegisterMessage.Prepare;
import dev.casty.cluster.authority.register.RegisterMessage.Promise;
import dev.casty.cluster.authority.register.RegisterMessage.Rejected;
import dev.casty.cluster.authority.register.RegisterMessage.Request;
import dev.casty.cluster.authority.register.RegisterMessage.Response;
import dev.casty.cluster.transport.Loop;
import dev.casty.journal.Entry;
import dev.casty.journal.JournalException;
import dev.casty.journal.OpenJournal;
import dev.casty.journal.Receipt;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A founder's part in decisions: what it has promised and accepted, which it has written before it says so. On the loop.
 */
public final class Acceptor {
    private static final String PREFIX = "authority:/";
    /** More registers than a cluster has; who asks for more is not answered. */
    private static final int MAX_REGISTERS = 100_000;

    private final OpenJournal journal;
    private final Loop loop;
    private final Map<String, Slot> slots = new HashMap<>();
    /** After a write that failed nobody knows what is written: it takes part in nothing any more. */
    private boolean failed;

    private static final class Slot {
        private Ballot promised = Ballot.NONE;
        private Ballot accepted = Ballot.NONE;
        private Register register = Register.EMPTY;
        private long records;
    }

    private Acceptor(OpenJournal journal, Loop loop) {
        this.journal = journal;
        this.loop = loop;
    }

    /** With what it has written before. Blocks while it reads that. */
    public static Acceptor open(OpenJournal journal, Loop loop) {
        var acceptor = new Acceptor(journal, loop);
        for (var key : journal.keys()) {
            if (key.startsWith(PREFIX)) {
                acceptor.recover(key);
            }
        }
        return acceptor;
    }

    private void recover(String key) {
        var stored = journal.read(key);
        var in = Unpooled.wrappedBuffer(stored.entries().getLast().payload());
        var slot = new Slot();
        slot.promised = RegisterCodec.readBallot(in);
        slot.accepted = RegisterCodec.readBallot(in);
        slot.register = RegisterCodec.readRegister(in);
        slot.records = stored.sequence();
        slots.put(key.substring(PREFIX.length()), slot);
    }

    /** Takes part in an attempt. What there is to say goes to {@code proposer}, now or later. */
    public void received(Request request, Consumer<Response> proposer) {
        if (failed || slots.size() >= MAX_REGISTERS && !slots.containsKey(request.name())) {
            return;
        }
        var slot = slots.computeIfAbsent(request.name(), any -> new Slot());
        if (request.ballot().compareTo(slot.promised) < 0) {
            proposer.accept(new Rejected(request.name(), request.ballot(), slot.promised));
            return;
        }
        slot.promised = request.ballot();
        var response = switch (request) {
            case Prepare(var name, var ballot) -> new Promise(name, ballot, slot.accepted, slot.register);
            case Accept(var name, var ballot, var register) -> {
                slot.accepted = ballot;
                slot.register = register;
                yield new Accepted(name, ballot);
            }
        };
        write(request.name(), slot, () -> proposer.accept(response));
    }

    private void write(String name, Slot slot, Runnable written) {
        var out = Unpooled.buffer();
        RegisterCodec.writeBallot(out, slot.promised);
        RegisterCodec.writeBallot(out, slot.accepted);
        RegisterCodec.writeRegister(out, slot.register);
        journal.append(PREFIX + name, ++slot.records, Entry.Kind.SNAPSHOT, ByteBufUtil.getBytes(out), new Receipt() {
            @Override
            public void safe() {
                onLoop(written);
            }

            @Override
            public void failed(JournalException cause) {
                onLoop(() -> failed = true);
            }
        });
    }

    private void onLoop(Runnable task) {
        if (loop.isCurrent()) {
            task.run();
        } else {
            loop.execute(task);
        }
    }
}

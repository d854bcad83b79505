package dev.casty.cluster.authority.register;

import dev.casty.cluster.authority.Authority;
import dev.casty.cluster.authority.AuthorityUnavailableException;
import dev.casty.cluster.authority.Register;
import dev.casty.cluster.authority.register.RegisterMessage.Accept;
import dev.casty.cluster.authority.register.RegisterMessage.Accepted;
import dev.casty.cluster.authority.register.RegisterMessage.Prepare;
import dev.casty.cluster.authority.register.RegisterMessage.Promise;
import dev.casty.cluster.authority.register.RegisterMessage.Rejected;
import dev.casty.cluster.authority.register.RegisterMessage.Request;
import dev.casty.cluster.authority.register.RegisterMessage.Response;
import dev.casty.cluster.transport.Loop;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A node's way to the registers: proposes to the founders. Operations on one register go one after the other. */
public final class RegisterAuthority implements Authority {
    /** Without a decision for so long, it is attempted again. */
    private static final long ATTEMPT_NANOS = 250_000_000;
    /** After a newer attempt of somebody else it waits up to so long, so that both come to an end. */
    private static final long BACKOFF_NANOS = 20_000_000;

    private final long self;
    private final Loop loop;
    private final RandomGenerator random;
    private final long patienceNanos;
    private final Effects effects;
    private final Map<String, Deque<Operation>> waiting = new HashMap<>();
    private List<Long> founders = List.of();
    private long lastNumber;

    /** What it does to the world. */
    public interface Effects {
        /** Sends a request to a founder, who may be this node. It may be lost. */
        void send(long founder, Request request);
    }

    private static final class Operation {
        private final String name;
        /** Null to read. */
        private final byte @Nullable [] value;

        private final long version;
        private final long since;
        private final CompletableFuture<Register> done = new CompletableFuture<>();
        private @Nullable Attempt attempt;

        Operation(String name, long version, byte @Nullable [] value, long since) {
            this.name = name;
            this.version = version;
            this.value = value;
            this.since = since;
        }

        /** What the register is to hold, given what it holds. */
        Register next(Register current) {
            return value == null || current.version() != version ? current : new Register(version + 1, value);
        }
    }

    /**
     * The way of a node. It leads nowhere before it is {@link #founded}.
     *
     * @param self the number of the node; no other proposer's, and not that of an earlier process of it
     * @param patienceNanos after so long an operation fails
     */
    public RegisterAuthority(long self, Loop loop, RandomGenerator random, long patienceNanos, Effects effects) {
        this.self = self;
        this.loop = loop;
        this.random = random;
        this.patienceNanos = patienceNanos;
        this.effects = effects;
    }

    /** Who decides from now on, by majority. Once. */
    public void founded(List<Long> stores) {
        founders = List.copyOf(stores);
    }

    @Override
    public CompletableFuture<Register> read(String name) {
        return begin(new Operation(name, 0, null, loop.nanoTime()));
    }

    @Override
    public CompletableFuture<Register> change(String name, long version, byte[] value) {
        if (value.length > RegisterCodec.MAX_VALUE_BYTES) {
            throw new IllegalArgumentException(
                    "a register holds at most " + RegisterCodec.MAX_VALUE_BYTES + " bytes, not " + value.length);
        }
        return begin(new Operation(name, version, value, loop.nanoTime()));
    }

    private CompletableFuture<Register> begin(Operation operation) {
        loop.execute(() -> {
            var queue = waiting.computeIfAbsent(operation.name, any -> new ArrayDeque<>());
            queue.add(operation);
            if (queue.size() == 1) {
                attempt(operation);
            }
        });
        return operation.done;
    }

    private void attempt(Operation operation) {
        var last = operation.attempt;
        if (operation.done.isDone()) {
            return;
        }
        if (loop.nanoTime() - operation.since > patienceNanos) {
            end(operation);
            operation.done.completeExceptionally(
                    new AuthorityUnavailableException("nothing was decided about '" + operation.name + "': "
                            + (founders.isEmpty()
                                    ? "the founders have not all met yet"
                                    : "of " + founders.size() + " who decide " + (last == null ? 0 : last.answers())
                                            + " answered in time")));
            return;
        }
        var attempt = new Attempt(new Ballot(++lastNumber, self), founders.size() / 2 + 1);
        operation.attempt = attempt;
        founders.forEach(each -> effects.send(each, new Prepare(operation.name, attempt.ballot())));
        attemptAgain(operation, attempt, ATTEMPT_NANOS / 2 + random.nextLong(ATTEMPT_NANOS));
    }

    private void attemptAgain(Operation operation, Attempt attempt, long nanos) {
        loop.schedule(nanos, () -> {
            if (operation.attempt == attempt) {
                attempt(operation);
            }
        });
    }

    /** A founder has answered. On the loop. */
    public void received(long founder, Response response) {
        var queue = waiting.get(response.name());
        var operation = queue == null ? null : queue.peek();
        var attempt = operation == null ? null : operation.attempt;
        if (response instanceof Rejected rejected) {
            lastNumber = Math.max(lastNumber, rejected.newer().number());
        }
        if (operation == null
                || attempt == null
                || !attempt.ballot().equals(response.ballot())
                || !founders.contains(founder)) {
            return;
        }
        switch (response) {
            case Promise promise -> {
                if (attempt.promised(founder, promise)) {
                    promised(operation, attempt);
                }
            }
            case Accepted any -> {
                var proposed = attempt.proposed();
                if (attempt.accepted(founder) && proposed != null) {
                    complete(operation, proposed);
                }
            }
            // The attempt may still succeed; if not, there is another one soon.
            case Rejected any -> attemptAgain(operation, attempt, random.nextLong(BACKOFF_NANOS));
        }
    }

    private void promised(Operation operation, Attempt attempt) {
        var current = attempt.current();
        var next = operation.next(current);
        attempt.propose(next);
        if (next == current && attempt.isDecided()) {
            complete(operation, current);
        } else {
            founders.forEach(each -> effects.send(each, new Accept(operation.name, attempt.ballot(), next)));
        }
    }

    private void complete(Operation operation, Register register) {
        end(operation);
        operation.done.complete(register);
    }

    private void end(Operation operation) {
        operation.attempt = null;
        var queue = waiting.get(operation.name);
        if (queue != null) {
            queue.remove(operation);
            var next = queue.peek();
            if (next == null) {
                waiting.remove(operation.name);
            } else {
                attempt(next);
            }
        }
    }
}

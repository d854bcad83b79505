package dev.casty.cluster.ownership;

import dev.casty.cluster.authority.Register;
import dev.casty.cluster.transport.Loop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds out whether tenures of others are over, and ends those that were not renewed for longer than they hold. */
final class Inspector {
    /** How much longer others wait: clocks that differ by less in speed do no harm. */
    private static final double MARGIN = 1.25;

    private final Registers registers;
    private final Loop loop;
    private final long leaseNanos;
    private final Map<Subject, List<Consumer<Verdict>>> waiting = new HashMap<>();

    enum Verdict {
        OVER,
        HELD,
        UNKNOWN
    }

    private record Subject(long store, long tenure) {}

    Inspector(Registers registers, Loop loop, long leaseNanos) {
        this.registers = registers;
        this.loop = loop;
        this.leaseNanos = leaseNanos;
    }

    /** Ends a tenure if it is not renewed, and says what became of it. */
    void inspect(long store, long tenure, Consumer<Verdict> asker) {
        var subject = new Subject(store, tenure);
        var known = waiting.get(subject);
        if (known != null) {
            known.add(asker);
            return;
        }
        waiting.put(subject, new ArrayList<>(List.of(asker)));
        read(subject);
    }

    /** Ends the tenure that a store has now if it is not renewed. */
    void inspectNewest(long store) {
        registers.read(Lease.register(store), register -> {
            if (register != null && !Lease.of(register).ended()) {
                inspect(store, Lease.of(register).tenure(), verdict -> {});
            }
        });
    }

    private void read(Subject subject) {
        registers.read(Lease.register(subject.store()), register -> {
            if (register == null) {
                tell(subject, Verdict.UNKNOWN);
            } else if (isOver(subject, register)) {
                tell(subject, Verdict.OVER);
            } else {
                loop.schedule((long) (leaseNanos * MARGIN), () -> end(subject, register));
            }
        });
    }

    private static boolean isOver(Subject subject, Register register) {
        var lease = Lease.of(register);
        return lease.tenure() != subject.tenure() || lease.ended();
    }

    private void end(Subject subject, Register seen) {
        var over = Lease.of(seen).over();
        registers.change(
                Lease.register(subject.store()),
                seen.version(),
                over.toBytes(),
                register -> tell(subject, verdict(subject, register)));
    }

    private static Verdict verdict(Subject subject, @Nullable Register register) {
        if (register == null) {
            return Verdict.UNKNOWN;
        }
        return isOver(subject, register) ? Verdict.OVER : Verdict.HELD;
    }

    private void tell(Subject subject, Verdict verdict) {
        var askers = waiting.remove(subject);
        if (askers != null) {
            askers.forEach(each -> each.accept(verdict));
        }
    }
}

package dev.casty.tests.faults.lab;

import java.util.List;
import java.util.Objects;

/** Hosts that are but addresses of the loopback, whose network can't be spoiled without spoiling it for others. */
final class LoopbackLab implements Lab {
    private static final int ADDRESSES = 250;

    private final String why;
    /** So that two that run at the same time don't meet. */
    private final String prefix;

    LoopbackLab(String why) {
        this.why = why;
        long pid = ProcessHandle.current().pid();
        prefix = "127." + (1 + pid / ADDRESSES % ADDRESSES) + "." + (1 + pid % ADDRESSES) + ".";
    }

    @Override
    public String host(int number) {
        return prefix + (1 + number);
    }

    @Override
    public List<String> launcher(int number) {
        return List.of();
    }

    @Override
    public boolean losesPackets() {
        return false;
    }

    @Override
    public void apply(Conditions conditions) {
        if (!Objects.requireNonNull(conditions, "conditions").equals(Conditions.GOOD)) {
            throw new UnsupportedOperationException("the loopback address loses no packets: " + conditions);
        }
    }

    @Override
    public void close() {
        // There is nothing.
    }

    @Override
    public String toString() {
        return "on the loopback address, without faults of the network: " + why;
    }
}

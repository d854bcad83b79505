package dev.casty.tests.faults.lab;

import java.util.List;

/** Hosts, numbered from 0, and the network between them. */
public interface Lab extends AutoCloseable {
    /**
     * Namespaces of the network where they can be had, else the loopback address.
     *
     * @param hosts how many, 1 to 100
     */
    static Lab open(int hosts) {
        try {
            return new NamespaceLab(hosts);
        } catch (IllegalStateException e) {
            return new LoopbackLab(String.valueOf(e.getMessage()));
        }
    }

    /** The loopback address. */
    static Lab loopback() {
        return new LoopbackLab("so it was asked for");
    }

    /** The address of a host. */
    String host(int number);

    /** What stands before a command that is to run on a host. */
    List<String> launcher(int number);

    /** Whether {@link #apply} can do anything: packets can be lost. */
    boolean losesPackets();

    /** Makes the network so; replaces what was before. */
    void apply(Conditions conditions);

    /** Removes all of it. Any number of times. */
    @Override
    void close();
}

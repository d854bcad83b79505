package dev.casty.tests.faults.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Hosts that are network namespaces of Linux, each with one interface, joined by a bridge in a namespace of its own, so that
 * nothing of the machine's own network is touched. What is wrong with the network nftables does, where packets arrive.
 */
final class NamespaceLab implements Lab {
    private static final String NETWORK = "10.77.0.";
    private static final AtomicInteger LABS = new AtomicInteger();

    private final String prefix = "casty-" + ProcessHandle.current().pid() + "-" + LABS.incrementAndGet() + "-";
    private final String hub = prefix + "hub";
    private final List<String> namespaces = new ArrayList<>();
    private final int hosts;
    private boolean closed;

    /**
     * Makes it.
     *
     * @throws IllegalStateException that says what is missing
     */
    NamespaceLab(int hosts) {
        this.hosts = hosts;
        require("ip", "iproute2");
        require("nft", "nftables");
        try {
            addHub();
            for (int number = 0; number < hosts; number++) {
                addHost(number);
            }
            apply(Conditions.GOOD);
        } catch (RuntimeException e) {
            close();
            throw new IllegalStateException("no network namespaces, which need root: " + e.getMessage(), e);
        }
    }

    private static void require(String program, String of) {
        if (Command.find(program).isEmpty()) {
            throw new IllegalStateException("there is no '" + program + "': apt-get install " + of);
        }
    }

    private void addNamespace(String name) {
        Command.run("ip netns add " + name);
        namespaces.add(name);
    }

    private void addHub() {
        addNamespace(hub);
        Command.run("ip -n " + hub + " link add bridge type bridge");
        Command.run("ip -n " + hub + " link set bridge up");
    }

    private void addHost(int number) {
        var name = namespace(number);
        addNamespace(name);
        Command.run("ip -n " + hub + " link add port" + number + " type veth peer name eth0 netns " + name);
        Command.run("ip -n " + hub + " link set port" + number + " master bridge up");
        Command.run("ip -n " + name + " addr add " + host(number) + "/24 dev eth0");
        Command.run("ip -n " + name + " link set eth0 up");
        Command.run("ip -n " + name + " link set lo up");
    }

    private String namespace(int number) {
        return prefix + number;
    }

    @Override
    public String host(int number) {
        return NETWORK + (1 + number);
    }

    @Override
    public List<String> launcher(int number) {
        return List.of(Command.find("ip").orElse("ip"), "netns", "exec", namespace(number));
    }

    @Override
    public boolean losesPackets() {
        return true;
    }

    @Override
    public void apply(Conditions conditions) {
        for (int number = 0; number < hosts; number++) {
            var command = new ArrayList<>(launcher(number));
            command.addAll(List.of(Command.find("nft").orElse("nft"), "-f", "-"));
            Command.feed(rules(conditions, number), command);
        }
    }

    /**
     * What happens to packets that arrive at a host, in place of what did:
     *
     * <pre>
     * table ip faults
     * delete table ip faults
     * table ip faults {
     *     chain arriving {
     *         type filter hook input priority 0
     *         iifname lo accept
     *         ip saddr 10.77.0.2 drop
     *         numgen random mod 100 &lt; 5 drop
     *     }
     * }
     * </pre>
     */
    private String rules(Conditions conditions, int number) {
        var cuts = conditions.cuts().stream()
                .filter(each -> each.to() == number)
                .map(each -> "ip saddr " + host(each.from()) + " drop\n")
                .collect(Collectors.joining());
        var loss =
                conditions.lossPercent() == 0 ? "" : "numgen random mod 100 < " + conditions.lossPercent() + " drop\n";
        return """
            table ip faults
            delete table ip faults
            table ip faults {
            chain arriving {
            type filter hook input priority 0
            iifname lo accept
            """ + cuts + loss + "}\n}\n";
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        for (var name : namespaces) {
            try {
                Command.run("ip netns del " + name);
            } catch (RuntimeException e) {
                System.err.println("left behind: " + e.getMessage());
            }
        }
    }

    @Override
    public String toString() {
        return "in the network namespaces " + prefix + "0 to " + (hosts - 1);
    }
}

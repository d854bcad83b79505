package dev.casty.tests.faults;

import dev.casty.SystemEvent.DeadLetter;
import dev.casty.cluster.ClusterSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One process of a cluster that is disturbed. It writes a {@link NodeLog}, and reads what to do: {@code GO} to send, {@code HOLD round}
 * to stop that and say when nothing is on its way; at the end it leaves.
 */
final class FaultNode {
    static final int PORT = 7100;

    /** What it does to members() is cheap. */
    private static final long LOOK_NANOS = 20_000_000;

    private FaultNode() {}

    /** With its name, its number, the {@link Pace}, and the hosts of all nodes. */
    public static void main(String[] args) throws IOException {
        int number = Integer.parseInt(args[1]);
        var hosts = List.of(args).subList(3, args.length);
        var seeds = hosts.stream().map(each -> each + ":" + PORT).toArray(String[]::new);
        var config = Pace.valueOf(args[2])
                .builder()
                .bindHost(hosts.get(number))
                .port(PORT)
                .seeds(number == 0 && args[0].endsWith(".1") ? new String[0] : seeds)
                .joinTimeout(Duration.ofSeconds(60))
                .insecure()
                .build();
        try (var system = ClusterSystem.start(config)) {
            var load = new Load(system, args[0], hosts.size());
            observe(system);
            Stations.ref(system, Stations.post(number)).ask(new Station.Flush(), Duration.ofSeconds(30));
            NodeLog.write(NodeLog.READY, system.address());
            load.start();
            obey(load);
        }
    }

    private static void observe(ClusterSystem system) {
        var unused = system.onMemberEvent(event -> NodeLog.write(NodeLog.MEMBER, event.kind(), event.member()));
        var unused2 = system.events().subscribe(DeadLetter.class, FaultNode::dead);
        Thread.ofPlatform().daemon().start(() -> lookAtMembers(system));
    }

    private static void dead(DeadLetter letter) {
        switch (letter.message()) {
            case Station.Note note -> NodeLog.write(NodeLog.DEAD, note.sender(), note.station(), note.number());
            case String text when text.startsWith("a message") -> NodeLog.write(NodeLog.DEAD);
            default -> {}
        }
    }

    private static void lookAtMembers(ClusterSystem system) {
        for (var before = ""; ; LockSupport.parkNanos(LOOK_NANOS)) {
            var now = system.members().stream()
                    .map(each -> each.address().toString())
                    .sorted()
                    .collect(Collectors.joining(" "));
            if (!now.equals(before)) {
                NodeLog.write(NodeLog.MEMBERS, now);
                before = now;
            }
        }
    }

    private static void obey(Load load) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var words = Stream.of(line.split(" ")).toList();
            switch (words.getFirst()) {
                case "GO" -> load.go();
                case "HOLD" -> load.hold(words.getLast());
                default -> NodeLog.write(NodeLog.BROKEN, "told to " + line);
            }
        }
    }
}

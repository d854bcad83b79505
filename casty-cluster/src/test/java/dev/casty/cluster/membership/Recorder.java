package dev.casty.cluster.membership;

import dev.casty.cluster.NodeAddress;
import java.util.ArrayList;
import java.util.List;

/** What a core has done. */
final class Recorder implements Effects {
    private final List<Sent> sent = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    record Sent(NodeAddress to, SwimMessage message) {}

    @Override
    public void send(NodeAddress to, SwimMessage message) {
        sent.add(new Sent(to, message));
    }

    @Override
    public void changed(Change change) {
        changes.add(change);
    }

    /** What was sent since this was asked the last time. */
    List<Sent> sent() {
        var all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    /** Messages of a kind to a peer, of those that were sent since this was asked the last time. */
    <T extends SwimMessage> List<T> sent(Class<T> kind, Peer to) {
        return sent().stream()
                .filter(each -> each.to().equals(to.address()))
                .map(Sent::message)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** What was told since this was asked the last time. */
    List<Change> changes() {
        var all = List.copyOf(changes);
        changes.clear();
        return all;
    }
}

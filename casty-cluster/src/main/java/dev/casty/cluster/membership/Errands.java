package dev.casty.cluster.membership;

import dev.casty.cluster.membership.SwimMessage.Ack;
import dev.casty.cluster.membership.SwimMessage.Nack;
import dev.casty.cluster.membership.SwimMessage.Ping;
import dev.casty.cluster.membership.SwimMessage.PingRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pings for others, who hear nothing from a peer themselves (SWIM §3.1). */
final class Errands {
    /** How many are kept in mind. Who asks for more gets no answer from here. */
    private static final int MAX = 256;
    /** Who pings for another says so when the answer is late, while that one still waits: at this part of its time. */
    private static final double NACK_AFTER = 0.8;

    private final Peer self;
    private final SwimSettings settings;
    private final Effects effects;
    private final Members members;
    /** By the number of the ping, the oldest first. */
    private final Map<Long, Errand> errands = new LinkedHashMap<>();

    private static final class Errand {
        private final PingRequest request;
        private long nackAt;
        private boolean nacked;

        Errand(PingRequest request, long nackAt) {
            this.request = request;
            this.nackAt = nackAt;
        }
    }

    Errands(Peer self, SwimSettings settings, Effects effects, Members members) {
        this.self = self;
        this.settings = settings;
        this.effects = effects;
        this.members = members;
    }

    /** Somebody asks to ping another: here is a number for it. */
    void run(PingRequest request, long number, long now) {
        if (errands.size() < MAX) {
            errands.put(number, new Errand(request, now + (long) (settings.pingTimeoutNanos() * NACK_AFTER)));
            var target = request.target();
            effects.send(target.address(), new Ping(self, target, number, members.newsFor(target)));
        }
    }

    /** The peer answers: who asked is told, also where that was told before that nothing is heard. */
    void answered(long number) {
        var errand = errands.remove(number);
        if (errand != null) {
            var asker = errand.request.from();
            effects.send(asker.address(), new Ack(self, errand.request.number(), members.newsFor(asker)));
        }
    }

    /** There is nothing to wait for. */
    void refused(Peer peer) {
        errands.values().stream()
                .filter(each -> each.request.target().equals(peer))
                .forEach(this::nack);
    }

    /** What is due. */
    void tick(long now) {
        for (var each : List.copyOf(errands.entrySet())) {
            var errand = each.getValue();
            if (errand.nackAt - now <= 0) {
                nack(errand);
            }
            if (errand.nackAt + settings.periodNanos() - now <= 0) {
                errands.remove(each.getKey());
            }
        }
    }

    private void nack(Errand errand) {
        if (!errand.nacked) {
            errand.nacked = true;
            var asker = errand.request.from();
            effects.send(asker.address(), new Nack(self, errand.request.number(), members.newsFor(asker)));
        }
    }

    /** When there is something to do next. */
    long nextDeadline() {
        return errands.values().stream()
                .filter(each -> !each.nacked)
                .mapToLong(each -> each.nackAt)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** The clock went on while this node did not. */
    void shift(long nanos) {
        errands.values().forEach(each -> each.nackAt += nanos);
    }
}

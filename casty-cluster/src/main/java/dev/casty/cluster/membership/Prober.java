package dev.casty.cluster.membership;

import dev.casty.cluster.membership.SwimMessage.Ack;
import dev.casty.cluster.membership.SwimMessage.Nack;
import dev.casty.cluster.membership.SwimMessage.Ping;
import dev.casty.cluster.membership.SwimMessage.PingRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Probes one peer a period (SWIM §3.1): a ping; without an answer in time, a few others are asked to ping it; without any
 * answer by the end of the period it is suspected.
 */
final class Prober {
    private final Peer self;
    private final SwimSettings settings;
    private final Effects effects;
    private final Members members;
    private final LocalHealth health;

    private long numbers;
    private @Nullable Probe probe;
    private long nextPeriod;

    /** The probe of this period. */
    private static final class Probe {
        private final Peer target;
        private final long number;
        private long askOthersAt;
        private boolean answered;
        private boolean refused;
        /** How many others were asked; -1 before. */
        private int asked = -1;

        private int nacks;

        Probe(Peer target, long number, long askOthersAt) {
            this.target = target;
            this.number = number;
            this.askOthersAt = askOthersAt;
        }

        boolean isToBeAskedOfOthers() {
            return !answered && asked < 0;
        }
    }

    /** Begins to probe at this time. */
    Prober(Peer self, SwimSettings settings, Effects effects, Members members, LocalHealth health, long begin) {
        this.self = self;
        this.settings = settings;
        this.effects = effects;
        this.members = members;
        this.health = health;
        nextPeriod = begin;
    }

    /** What is due. */
    void tick(long now) {
        var current = probe;
        if (current != null && current.isToBeAskedOfOthers() && current.askOthersAt - now <= 0) {
            askOthers(current);
        }
        if (nextPeriod - now <= 0) {
            judge(now);
            begin(now);
        }
    }

    private void judge(long now) {
        var ended = probe;
        probe = null;
        if (ended == null || ended.answered) {
            return;
        }
        if (ended.refused) {
            members.bury(ended.target, now);
        } else {
            // Of those who were asked, who didn't even say that they try: it may be this node that nobody hears.
            health.worse(1 + Math.max(0, ended.asked - ended.nacks));
            members.suspect(ended.target, now);
        }
    }

    private void begin(long now) {
        nextPeriod = now + health.scaled(settings.periodNanos());
        members.beliefs().live().next().ifPresent(target -> {
            probe = new Probe(target, ping(target), now + health.scaled(settings.pingTimeoutNanos()));
        });
    }

    private void askOthers(Probe of) {
        var helpers = helpersFor(of.target);
        of.asked = helpers.size();
        helpers.forEach(each ->
                effects.send(each.address(), new PingRequest(self, of.target, of.number, members.newsFor(each))));
    }

    /** Who helped the last time, and others by chance: where links are broken for long, one that works is found and kept. */
    private List<Peer> helpersFor(Peer target) {
        var helpers = new ArrayList<Peer>();
        members.beliefs().relayTo(target).ifPresent(helpers::add);
        helpers.addAll(members.beliefs()
                .live()
                .some(
                        settings.fanout() - helpers.size(),
                        each -> !each.equals(target)
                                && !helpers.contains(each)
                                && !members.beliefs().isSuspect(each)));
        return helpers;
    }

    /** Asks a peer whether it is there, and tells it what is said of it. The number of the ping. */
    long ping(Peer peer) {
        long number = nextNumber();
        effects.send(peer.address(), new Ping(self, peer, number, members.newsFor(peer)));
        return number;
    }

    /** For a ping of this node: each has its own. */
    long nextNumber() {
        return ++numbers;
    }

    /** An answer to a ping, its own or one that another made for it. */
    void answered(Ack ack) {
        var current = probe;
        if (current != null && ack.number() == current.number && !current.answered) {
            current.answered = true;
            reached(current.target, ack.from());
            health.better();
        }
    }

    private void reached(Peer target, Peer by) {
        var belief = members.beliefs().of(target);
        if (belief != null) {
            belief.reachedThrough(by.equals(target) ? null : by);
        }
    }

    /** One who was asked hears nothing either. */
    void nacked(Nack nack) {
        var current = probe;
        if (current != null && nack.number() == current.number) {
            current.nacks++;
        }
    }

    /** Nobody listens where it was: there is nothing to wait for. But it may be that others reach it. */
    void refused(Peer peer, long now) {
        var current = probe;
        if (current != null && current.target.equals(peer)) {
            current.refused = true;
            current.askOthersAt = now;
        }
    }

    /** When there is something to do next. */
    long nextDeadline() {
        var current = probe;
        return current != null && current.isToBeAskedOfOthers()
                ? Math.min(nextPeriod, current.askOthersAt)
                : nextPeriod;
    }

    /** The clock went on while this node did not. */
    void shift(long nanos) {
        nextPeriod += nanos;
        if (probe != null) {
            probe.askOthersAt += nanos;
        }
    }
}

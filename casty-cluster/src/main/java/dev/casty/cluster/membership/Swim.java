package dev.casty.cluster.membership;

import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.SwimMessage.Ack;
import dev.casty.cluster.membership.SwimMessage.Compare;
import dev.casty.cluster.membership.SwimMessage.Gossip;
import dev.casty.cluster.membership.SwimMessage.Mistaken;
import dev.casty.cluster.membership.SwimMessage.Nack;
import dev.casty.cluster.membership.SwimMessage.Ping;
import dev.casty.cluster.membership.SwimMessage.PingRequest;
import dev.casty.cluster.membership.SwimMessage.State;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One node's part of SWIM (Das, Gupta and Motivala, "SWIM: Scalable Weakly-consistent Infection-style Process Group
 * Membership Protocol", DSN 2002) with Lifeguard's refinements (Dadgar, Phillips and Currey, "Lifeguard: Local Health
 * Awareness for More Accurate Failure Detection", DSN-W 2018).
 *
 * <p>Each period it probes one member ({@link Prober}), and others for those who ask ({@link Errands}); what it hears and suspects
 * is in {@link Members} and travels along with these messages. What got lost is made up for by {@link AntiEntropy}.
 *
 * <p>Pure: it knows no clock, thread or socket. One thread at a time calls it, with nanoseconds of a monotonic clock.
 */
public final class Swim {
    /** To how many the good-bye is said at once. */
    private static final int MAX_GOOD_BYES = 64;
    /** How many of all who suspect one tell it so each period, about. */
    private static final int WARNERS = 8;

    private final Peer self;
    private final SwimSettings settings;
    private final RandomGenerator random;
    private final Effects effects;
    private final Members members;
    private final Prober prober;
    private final Errands errands;
    private final AntiEntropy antiEntropy;
    private long nextRound;
    private long last;
    private boolean left;

    /** A node that is alone. */
    public Swim(Peer self, SwimSettings settings, RandomGenerator random, Effects effects, long now) {
        this.self = self;
        this.settings = settings;
        this.random = random;
        this.effects = effects;
        last = now;
        var health = new LocalHealth();
        members = new Members(self, settings, random, effects, health, now);
        // Those who start together need not probe together.
        nextRound = now + random.nextLong(settings.periodNanos());
        prober = new Prober(self, settings, effects, members, health, nextRound);
        errands = new Errands(self, settings, effects, members);
        antiEntropy = new AntiEntropy(self, random, effects, members);
    }

    /** Introduces itself to these nodes; again each period while it is alone. */
    public void join(List<NodeAddress> addresses) {
        antiEntropy.join(addresses);
    }

    /**
     * Says good-bye, and says it again each period. Afterwards it answers, but probes nobody. Who stops before it has run for two
     * more periods may be taken for failed by those who were not reached.
     */
    public void leave(long now) {
        left = true;
        members.leave(now);
        sayGoodBye();
    }

    private void sayGoodBye() {
        var goodBye = new Gossip(self, List.of(members.beliefs().own().rumor()));
        members.beliefs()
                .live()
                .some(MAX_GOOD_BYES, each -> true)
                .forEach(each -> effects.send(each.address(), goodBye));
    }

    // ---- time

    /** Does what is due. To be called at {@link #nextDeadline}, or later. */
    public void tick(long now) {
        wake(now);
        members.tick(now);
        errands.tick(now);
        if (!left) {
            prober.tick(now);
        }
        if (nextRound - now <= 0) {
            nextRound = now + settings.periodNanos();
            round(now);
        }
    }

    private void round(long now) {
        members.forget(now);
        if (left) {
            sayGoodBye();
        } else {
            antiEntropy.round();
            members.beliefs().someSuspect().ifPresent(this::warn);
        }
    }

    /**
     * Tells a suspect what is said of it, so that it objects before its time is over (Lifeguard §IV.C). A few of all who could are
     * enough.
     */
    private void warn(Peer suspect) {
        if (random.nextInt(members.beliefs().live().size()) < WARNERS) {
            prober.ping(suspect);
        }
    }

    /** What is long overdue was not done because this node did not run: it heard nobody, so nobody is to blame. */
    private void wake(long now) {
        // A deadline may be past when it is set: one more accuser, and a suspect has no time left.
        long late = now - Math.max(last, nextDeadline());
        last = now;
        if (late > settings.periodNanos()) {
            // And some time for what has come meanwhile, and waits to be heard.
            long shift = late + settings.pingTimeoutNanos();
            nextRound += shift;
            prober.shift(shift);
            errands.shift(shift);
            members.shift(shift);
        }
    }

    /** When {@link #tick} is to be called next. */
    public long nextDeadline() {
        long others = Math.min(members.nextDeadline(), errands.nextDeadline());
        return Math.min(nextRound, left ? others : Math.min(prober.nextDeadline(), others));
    }

    // ---- the network

    /** A message has come. */
    public void receive(SwimMessage message, long now) {
        if (message.from().equals(self)) {
            return; // a seed that is this node by another name
        }
        wake(now);
        message.rumors().forEach(each -> hear(each, now));
        if (members.beliefs().of(message.from()) == null) {
            // It speaks, so it lives; in which incarnation it will say itself.
            hear(new Rumor(message.from(), Status.ALIVE, 0, message.from().uid()), now);
        }
        switch (message) {
            case Ping ping -> answer(ping);
            case Ack ack -> {
                prober.answered(ack);
                errands.answered(ack.number());
            }
            case PingRequest request -> errands.run(request, prober.nextNumber(), now);
            case Nack nack -> prober.nacked(nack);
            case Mistaken mistaken -> bury(mistaken, now);
            case Gossip gossip -> {}
            case Compare compare -> antiEntropy.compared(compare);
            case State state -> antiEntropy.told(state);
        }
    }

    private void hear(Rumor rumor, long now) {
        if (members.hear(rumor, now)) {
            prober.ping(rumor.peer());
        }
    }

    private void answer(Ping ping) {
        var news = members.newsFor(ping.from());
        effects.send(
                ping.from().address(),
                ping.to().equals(self) ? new Ack(self, ping.number(), news) : new Mistaken(self, ping.to(), news));
    }

    private void bury(Mistaken mistaken, long now) {
        if (mistaken.meant().address().equals(mistaken.from().address())) {
            members.bury(mistaken.meant(), now);
        }
    }

    /** Nobody listens at an address. */
    public void refused(NodeAddress address, long now) {
        wake(now);
        for (var peer : members.beliefs().liveAt(address)) {
            prober.refused(peer, now);
            errands.refused(peer);
            if (members.beliefs().isSuspect(peer)) {
                members.bury(peer, now);
            }
        }
    }

    /** All live members, this node among them unless it has left. */
    public List<Peer> members() {
        var all = new ArrayList<>(members.beliefs().live().all());
        if (!left) {
            all.add(self);
        }
        return all;
    }
}

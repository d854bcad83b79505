package dev.casty.cluster.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Which rumors are believed (SWIM §4.2), what time suspects have left, and what is passed on. Says what changes.
 */
final class Members {
    /** How many that are gone are remembered, whatever the settings say. */
    static final int MAX_GONE = 10_000;

    private final Peer self;
    private final SwimSettings settings;
    private final Effects effects;
    private final LocalHealth health;
    private final Rumors rumors = new Rumors();
    private final Beliefs beliefs;

    Members(Peer self, SwimSettings settings, RandomGenerator random, Effects effects, LocalHealth health, long now) {
        this.self = self;
        this.settings = settings;
        this.effects = effects;
        this.health = health;
        var first = new Rumor(self, Status.ALIVE, 0, self.uid());
        beliefs = new Beliefs(first, random, now);
        rumors.add(first);
    }

    /** What is believed. To be changed here alone. */
    Beliefs beliefs() {
        return beliefs;
    }

    // ---- hearing

    /** Takes a rumor in. Whether the one it is about should be asked. */
    boolean hear(Rumor rumor, long now) {
        var known = beliefs.of(rumor.peer());
        if (known == beliefs.own()) {
            hearOfSelf(rumor, now);
            return false;
        }
        if (rumor.peer().address().equals(self.address())) {
            hearOfPredecessor(rumor);
            return false;
        }
        if (known != null && known.doubts(rumor, now)) {
            // Who says so may have been on the other side of a partition: the one it is about shall object here, too.
            believe(known, new Rumor(rumor.peer(), Status.SUSPECT, rumor.incarnation(), rumor.accuser()), now);
            return known.suspicion().ask(now);
        }
        believe(known, rumor, now);
        return false;
    }

    private void believe(@Nullable Belief known, Rumor rumor, long now) {
        if (known == null) {
            // Of one that was never a member it does not matter that it is none any more.
            if (rumor.status().isLive()) {
                add(rumor, now);
            }
        } else if (rumor.overrides(known.rumor())) {
            replace(known, rumor, now);
        } else if (known.isConfirmedBy(rumor)) {
            rumors.add(rumor);
        }
    }

    /** It lives, whatever others say: the next incarnation begins. */
    private void hearOfSelf(Rumor rumor, long now) {
        var own = beliefs.own().rumor();
        if (own.status() == Status.LEFT || rumor.status() == Status.ALIVE) {
            return;
        }
        if (rumor.overrides(own)) {
            health.worse(1);
            say(Status.ALIVE, rumor.incarnation() + 1, now);
        } else {
            // Somebody has missed that it objected.
            rumors.add(own);
        }
    }

    /** Where it was is this node now. It is not a member, and has not been one since this node began. */
    private void hearOfPredecessor(Rumor rumor) {
        if (rumor.status().isLive()) {
            rumors.add(new Rumor(rumor.peer(), Status.FAILED, rumor.incarnation(), self.uid()));
        }
    }

    private void say(Status status, int incarnation, long now) {
        change(beliefs.own(), new Rumor(self, status, incarnation, self.uid()), now);
    }

    private void add(Rumor rumor, long now) {
        watch(beliefs.add(rumor, now), now);
        rumors.add(rumor);
        tell(Change.Kind.JOINED, rumor);
    }

    private void replace(Belief belief, Rumor rumor, long now) {
        boolean lived = belief.isLive();
        change(belief, rumor, now);
        if (lived && !belief.isLive()) {
            tell(rumor.status() == Status.LEFT ? Change.Kind.LEFT : Change.Kind.FAILED, rumor);
        } else if (!lived && belief.isLive()) {
            belief.wronged(now);
            tell(Change.Kind.RECOVERED, rumor);
        }
    }

    private void change(Belief belief, Rumor rumor, long now) {
        beliefs.change(belief, rumor, now);
        watch(belief, now);
        rumors.add(rumor);
    }

    private void watch(Belief belief, long now) {
        if (belief.status() == Status.SUSPECT) {
            int others = beliefs.live().size() - 1;
            belief.watch(new Suspicion(belief.rumor(), settings, others, belief.patience(settings, now), now));
        }
    }

    private void tell(Change.Kind kind, Rumor rumor) {
        effects.changed(new Change(kind, rumor.peer()));
    }

    // ---- accusing

    /** It did not answer. */
    void suspect(Peer peer, long now) {
        accuse(peer, Status.SUSPECT, now);
    }

    /** It is gone, for sure. */
    void bury(Peer peer, long now) {
        accuse(peer, Status.FAILED, now);
    }

    private void accuse(Peer peer, Status status, long now) {
        var known = beliefs.of(peer);
        if (known != null && known.isLive()) {
            believe(known, new Rumor(peer, status, known.rumor().incarnation(), self.uid()), now);
        }
    }

    /** This node says good-bye. */
    void leave(long now) {
        say(Status.LEFT, beliefs.own().rumor().incarnation(), now);
    }

    // ---- time

    /** Whose time is over has failed. */
    void tick(long now) {
        for (var each : List.copyOf(beliefs.suspects())) {
            if (each.suspicion().deadline() - now <= 0) {
                bury(each.peer(), now);
            }
        }
    }

    /** Who failed long ago is forgotten. */
    void forget(long now) {
        while (!beliefs.gone().isEmpty()) {
            var oldest = beliefs.gone().iterator().next();
            if (beliefs.gone().size() <= MAX_GONE && now - oldest.since() <= settings.forgetNanos()) {
                return;
            }
            beliefs.remove(oldest);
        }
    }

    /** When somebody's time is over, if nothing happens before. */
    long nextDeadline() {
        return beliefs.nextDeadline();
    }

    /** The clock went on while this node did not: nobody had a chance to say anything. */
    void shift(long nanos) {
        beliefs.suspects().forEach(each -> each.suspicion().shift(nanos));
    }

    // ---- passing on

    /** Some news for a message to {@code to}; if it is taken for anything but alive, that comes first, so that it can object. */
    List<Rumor> newsFor(Peer to) {
        var news = news();
        var known = beliefs.of(to);
        if (known == null || known.status() == Status.ALIVE || news.contains(known.rumor())) {
            return news;
        }
        var first = new ArrayList<Rumor>();
        first.add(known.rumor());
        first.addAll(news);
        return first;
    }

    /** Some news for somebody of whom nothing is known. */
    List<Rumor> news() {
        return rumors.take(beliefs.live().size() + 1);
    }
}

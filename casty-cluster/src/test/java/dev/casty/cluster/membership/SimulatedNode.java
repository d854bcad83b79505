package dev.casty.cluster.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.cluster.NodeAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;

/** One process of a {@link SimulatedCluster}: the core, and what calls it. */
final class SimulatedNode implements Effects {
    private final SimulatedCluster cluster;
    private final SplittableRandom random;
    private final Peer peer;
    private final Story story;
    /** Clocks of machines have nothing to do with each other. */
    private final long clockOffset;

    private final Deque<Runnable> mail = new ArrayDeque<>();
    private final Swim swim;
    private long wakeUps;
    private long ticks;
    private boolean paused;
    private boolean mailIsKept;
    private boolean dead;
    private boolean left;
    private boolean calling;

    SimulatedNode(SimulatedCluster cluster, Peer peer, SwimSettings settings, SplittableRandom random) {
        this.cluster = cluster;
        this.peer = peer;
        this.random = random;
        story = new Story(settings.forgetNanos());
        clockOffset = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
        swim = new Swim(peer, settings, random.split(), this, clock());
        wakeLater();
    }

    Peer peer() {
        return peer;
    }

    Swim swim() {
        return swim;
    }

    Story story() {
        return story;
    }

    /** Whether it takes part: neither dead nor gone. It may be paused. */
    boolean isMember() {
        return !dead && !left;
    }

    boolean isPaused() {
        return paused;
    }

    private long clock() {
        return cluster.agenda().now() + clockOffset;
    }

    // ---- what is done to it

    void join(List<NodeAddress> seeds) {
        call(() -> swim.join(seeds));
    }

    void leave() {
        left = true;
        call(() -> swim.leave(clock()));
    }

    void kill() {
        dead = true;
        paused = false;
        mail.clear();
    }

    /** SIGSTOP. What comes for it waits, or is lost. */
    void pause(boolean keepMail) {
        paused = true;
        mailIsKept = keepMail;
    }

    /** SIGCONT: what waited and what is due come in any order. */
    void resume() {
        if (!paused) {
            return;
        }
        paused = false;
        if (random.nextBoolean()) {
            tick();
        }
        while (!mail.isEmpty()) {
            mail.remove().run();
        }
        wakeLater();
    }

    void receive(SwimMessage message) {
        run(() -> call(() -> swim.receive(message, clock())));
    }

    void refused(NodeAddress address) {
        run(() -> call(() -> swim.refused(address, clock())));
    }

    private void run(Runnable task) {
        if (paused) {
            if (mailIsKept) {
                mail.add(task);
            }
        } else if (!dead) {
            task.run();
        }
    }

    // ---- time

    /** How often it was woken up because it said that something was due. */
    long ticks() {
        return ticks;
    }

    private void tick() {
        ticks++;
        call(() -> swim.tick(clock()));
    }

    private void wakeLater() {
        long number = ++wakeUps;
        long late = random.nextLong(Wire.MILLI);
        cluster.agenda().after(Math.max(0, swim.nextDeadline() - clock()) + late, () -> {
            if (!dead && !paused && number == wakeUps) {
                tick();
            }
        });
    }

    private void call(Runnable entry) {
        assertThat(calling).as("called while it calls").isFalse();
        calling = true;
        entry.run();
        calling = false;
        wakeLater();
    }

    // ---- what it does

    @Override
    public void send(NodeAddress to, SwimMessage message) {
        assertThat(calling).isTrue();
        cluster.carry(this, to, message);
    }

    @Override
    public void changed(Change change) {
        story.add(cluster.agenda().now(), change);
        cluster.told(this, change);
    }

    /** What it says of its members is what its story comes to. */
    void check() {
        var members = new HashSet<>(swim.members());
        members.remove(peer);
        assertThat(members).as("members of " + peer).isEqualTo(story.members());
    }
}

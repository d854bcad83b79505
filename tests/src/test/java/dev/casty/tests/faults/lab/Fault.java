package dev.casty.tests.faults.lab;

import java.util.Set;

/** Something that goes wrong, and is over after a while. */
public sealed interface Fault {
    /** Lets it go wrong. */
    void begin(Site site);

    /** Ends it. */
    void end(Site site);

    /**
     * Packets get lost.
     *
     * @param percent how many of a hundred
     */
    record Loss(int percent) implements Fault {
        @Override
        public void begin(Site site) {
            site.change(site.conditions().withLoss(percent));
        }

        @Override
        public void end(Site site) {
            site.change(site.conditions().withLoss(0));
        }
    }

    /**
     * Some don't hear some.
     *
     * @param ways on which nothing gets through
     */
    record Cut(Set<Way> ways) implements Fault {
        @Override
        public void begin(Site site) {
            site.change(site.conditions().cut(ways));
        }

        @Override
        public void end(Site site) {
            site.change(site.conditions().mend(ways));
        }

        /** Whether somebody hears one who does not hear it. */
        public boolean isOneWay() {
            return !ways.stream().allMatch(each -> ways.contains(new Way(each.to(), each.from())));
        }

        /** Whether two hosts can talk: TCP needs both ways. */
        public boolean joins(int one, int other) {
            return !ways.contains(new Way(one, other)) && !ways.contains(new Way(other, one));
        }
    }

    /**
     * A process stands still (SIGSTOP), and goes on (SIGCONT).
     *
     * @param node on which host
     */
    record Pause(int node) implements Fault {
        @Override
        public void begin(Site site) {
            site.pause(node);
        }

        @Override
        public void end(Site site) {
            site.resume(node);
        }
    }

    /**
     * A process is killed (SIGKILL), and another one takes its place, at the same address.
     *
     * @param node on which host
     */
    record Kill(int node) implements Fault {
        @Override
        public void begin(Site site) {
            site.kill(node);
        }

        @Override
        public void end(Site site) {
            site.start(node);
        }
    }
}

package dev.casty.benchmarks.flat;

import dev.casty.ActorSystem;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.benchmarks.workload.Scenario;

/** Many actors, all or some of which are told by turns. */
final class Population implements Scenario {
    private final ActorSystem system = ActorSystem.create();
    private final Population_MemberRef[] told;

    Population(int live, int told) {
        this.told = new Population_MemberRef[told];
        var round = Round.of(live, live);
        var first = new Member.Count(round);
        for (int i = 0; i < live; i++) {
            var member = system.actor("member-" + i, Population_MemberRef.spec());
            member.send(first);
            // Those that are told lie among those that are not.
            this.told[(int) ((long) i * told / live)] = member;
        }
        round.tally().await();
    }

    @Override
    public long run(long size) {
        var round = Round.of(told.length, size);
        var count = new Member.Count(round);
        for (long turn = 0; turn < round.share(); turn++) {
            for (var member : told) {
                member.send(count);
            }
        }
        return round.tally().await();
    }

    @Override
    public void close() {
        system.close();
    }

    @Actor
    static final class Member {
        record Count(Round round) {}

        private long handled;

        @On
        void count(Count message) {
            handled = message.round.count(handled);
        }
    }
}

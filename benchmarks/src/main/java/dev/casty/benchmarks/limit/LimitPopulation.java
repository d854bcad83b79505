package dev.casty.benchmarks.limit;

import dev.casty.benchmarks.workload.Scenario;
import dev.casty.benchmarks.workload.Tally;
import java.util.concurrent.ForkJoinPool;

/** Many hand-written actors, told by turns. */
public final class LimitPopulation implements Scenario {
    private final ForkJoinPool pool = HandWrittenActor.newPool();
    private final Member[] members;

    /** Of this size. */
    public LimitPopulation(int size) {
        members = new Member[size];
        for (int i = 0; i < size; i++) {
            members[i] = new Member(pool);
        }
    }

    @Override
    public long run(long size) {
        long share = size / members.length;
        var tally = new Tally(members.length);
        var count = new Count(share, tally);
        for (long turn = 0; turn < share; turn++) {
            for (var member : members) {
                member.tell(count);
            }
        }
        return tally.await();
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    private record Count(long share, Tally tally) {}

    private static final class Member extends HandWrittenActor<Count> {
        private long handled;

        Member(ForkJoinPool pool) {
            super(pool);
        }

        @Override
        void receive(Count message) {
            if (++handled == message.share) {
                message.tally.add(handled);
                handled = 0;
            }
        }
    }
}

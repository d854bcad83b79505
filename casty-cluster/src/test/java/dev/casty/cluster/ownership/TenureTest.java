package dev.casty.cluster.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.cluster.authority.Authority;
import dev.casty.cluster.authority.AuthorityUnavailableException;
import dev.casty.cluster.authority.Register;
import dev.casty.cluster.ownership.Inspector.Verdict;
import dev.casty.cluster.simulated.Agenda;
import dev.casty.cluster.simulated.SimulatedLoop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A lease holds for its node as long as nobody may end it, and no longer. */
class TenureTest {
    private static final long LEASE = 1_000_000_000;
    private static final long STORE = 7;

    private final Agenda agenda = new Agenda();
    private final SimulatedLoop loop = new SimulatedLoop(agenda);
    private final Slow authority = new Slow();
    private final List<String> events = new ArrayList<>();
    private final Tenure tenure = new Tenure(STORE, new Registers(authority, loop), loop, LEASE, new Tenure.Listener() {
        @Override
        public void begun() {
            events.add("begun");
        }

        @Override
        public void over() {
            events.add("over");
        }
    });

    /** Registers that take their time, lose answers, and can be away. */
    private final class Slow implements Authority {
        private final Map<String, Register> registers = new HashMap<>();
        private SplittableRandom random = new SplittableRandom(1);
        private long delay = 1_000_000;
        private double lost;

        @Override
        public CompletableFuture<Register> read(String name) {
            return answer(() -> registers.getOrDefault(name, Register.EMPTY));
        }

        @Override
        public CompletableFuture<Register> change(String name, long version, byte[] value) {
            return answer(() -> {
                var now = registers.getOrDefault(name, Register.EMPTY);
                if (now.version() == version) {
                    registers.put(name, new Register(version + 1, value));
                }
                return registers.get(name);
            });
        }

        private CompletableFuture<Register> answer(Supplier<Register> operation) {
            var result = new CompletableFuture<Register>();
            boolean away = random.nextDouble() < lost;
            boolean done = !away || random.nextBoolean();
            long there = 1 + random.nextLong(delay);
            agenda.after(there, () -> {
                var register = done ? operation.get() : null;
                agenda.after(away ? LEASE : random.nextLong(delay), () -> {
                    if (away) {
                        result.completeExceptionally(new AuthorityUnavailableException("away"));
                    } else {
                        result.complete(register);
                    }
                });
            });
            return result;
        }

        private Lease lease() {
            return Lease.of(registers.getOrDefault(Lease.register(STORE), Register.EMPTY));
        }
    }

    private void pass(long nanos) {
        agenda.runUntil(agenda.now() + nanos);
    }

    @Test
    void itIsRenewedAsLongAsTheAuthorityAnswers() {
        tenure.begin();
        pass(20 * LEASE);
        assertThat(tenure.isHeld()).isTrue();
        assertThat(tenure.number()).isEqualTo(1);
        assertThat(authority.lease().beat()).isGreaterThan(60);
        assertThat(events).containsExactly("begun");
    }

    @Test
    void oneThatIsBegunTwiceAtOnceIsTheOneThatOthersSee() {
        tenure.begin();
        pass(500_000);
        tenure.begin();
        pass(LEASE / 10);
        assertThat(tenure.isHeld()).isTrue();
        assertThat(tenure.number()).isEqualTo(authority.lease().tenure());
        pass(LEASE);
        assertThat(tenure.number()).isEqualTo(authority.lease().tenure());
    }

    @Test
    void oneThatCannotBeRenewedIsOverBeforeOthersMayEndIt() {
        tenure.begin();
        pass(LEASE);
        authority.lost = 1;
        pass(LEASE + LEASE / 4);
        assertThat(tenure.isHeld()).isFalse();
        assertThat(events).containsExactly("begun", "over");
    }

    @Test
    void oneThatIsRenewedIsNotEndedByOthersAndOneThatIsNotIsEndedAfterAWhile() {
        var verdicts = new ArrayList<Verdict>();
        var inspector = new Inspector(new Registers(authority, loop), loop, LEASE);
        tenure.begin();
        pass(LEASE);
        inspector.inspect(STORE, 1, verdicts::add);
        pass(2 * LEASE);
        assertThat(verdicts).containsExactly(Verdict.HELD);
        tenure.stop();
        inspector.inspect(STORE, 1, verdicts::add);
        pass(LEASE);
        assertThat(verdicts).as("it may still be held").hasSize(1);
        pass(LEASE);
        assertThat(verdicts).containsExactly(Verdict.HELD, Verdict.OVER);
    }

    /** What was owned in a tenure that others take for over would have two owners. */
    @Test
    void whateverTheAuthorityLosesNobodyEndsWhatIsHeld() {
        for (long seed = 0; seed < 300; seed++) {
            var world = new TenureTest();
            world.authority.random = new SplittableRandom(seed);
            world.authority.delay = 200_000_000;
            world.authority.lost = 0.2;
            world.run(seed);
        }
    }

    private void run(long seed) {
        var inspector = new Inspector(new Registers(authority, loop), loop, LEASE);
        var random = new SplittableRandom(seed);
        tenure.begin();
        long held = 0;
        for (int step = 0; step < 400; step++) {
            pass(random.nextLong(LEASE / 5));
            if (random.nextInt(20) == 0) {
                loop.pause(random.nextBoolean());
            } else if (random.nextInt(10) == 0) {
                inspector.inspect(STORE, tenure.number(), verdict -> {});
            }
            if (tenure.isHeld()) {
                held++;
                assertThat(authority.lease().tenure())
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(tenure.number());
                assertThat(authority.lease().ended())
                        .as("seed %d, step %d", seed, step)
                        .isFalse();
            }
        }
        assertThat(held).as("seed %d", seed).isPositive();
    }
}

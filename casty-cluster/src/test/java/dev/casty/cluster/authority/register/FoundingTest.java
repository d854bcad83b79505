package dev.casty.cluster.authority.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.simulated.Agenda;
import dev.casty.cluster.simulated.CrashJournal;
import dev.casty.cluster.simulated.SimulatedLoop;
import dev.casty.cluster.wire.MalformedException;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There is never more than one charter in force, and there is one as soon as all founders were there at once. */
class FoundingTest {
    private static final int SEEDS = 500;
    private static final long SECOND = 1_000_000_000;

    private final Agenda agenda = new Agenda();
    private final List<NodeAddress> addresses = new ArrayList<>();
    private final List<Machine> machines = new ArrayList<>();
    private final Set<List<Long>> inForce = new HashSet<>();
    private SplittableRandom random = new SplittableRandom(1);
    private double loss;

    /** A node, which may crash, and lose its disk. */
    private final class Machine implements Founding.Effects {
        private final NodeAddress address;
        private CrashJournal journal = new CrashJournal(agenda, random.split());
        private List<NodeAddress> named = addresses;
        private long store;
        private SimulatedLoop loop = new SimulatedLoop(agenda);
        private Founding founding;
        private List<Long> founded = List.of();
        private final List<String> complaints = new ArrayList<>();
        private boolean up;

        Machine(int number) {
            address = new NodeAddress("node-" + number, 7100);
            store = number;
        }

        void start() {
            up = true;
            loop = new SimulatedLoop(agenda);
            founded = List.of();
            founding = Founding.open(named, address, store, journal, loop, this);
            loop.execute(founding::begin);
        }

        void crash() {
            up = false;
            loop.end();
            journal.crash();
        }

        /** Another disk is another store. */
        void loseDisk() {
            journal = new CrashJournal(agenda, random.split());
            store += 100;
        }

        @Override
        public void send(NodeAddress to, FoundingMessage message) {
            var bytes = Unpooled.buffer();
            message.write(bytes);
            for (var other : machines) {
                if (other.address.equals(to) && random.nextDouble() >= loss) {
                    agenda.after(random.nextLong(20_000_000), () -> other.receive(this, FoundingMessage.read(bytes)));
                }
            }
        }

        private void receive(Machine from, FoundingMessage message) {
            if (up) {
                loop.execute(() -> founding.received(from.address, message, answer -> send(from.address, answer)));
            }
        }

        @Override
        public void founded(List<Long> stores) {
            assertThat(founded).as("it is told once").isEmpty();
            founded = stores;
            inForce.add(stores);
        }

        @Override
        public void complain(String text) {
            complaints.add(text);
        }
    }

    private void add(int founders, int others) {
        for (int i = 1; i <= founders + others; i++) {
            machines.add(new Machine(i));
        }
        machines.stream().limit(founders).map(each -> each.address).forEach(addresses::add);
    }

    private void pass(long nanos) {
        agenda.runUntil(agenda.now() + nanos);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void whenAllFoundersAreThereAllNodesKnowTheirStores(int founders) {
        add(founders, 2);
        machines.forEach(Machine::start);
        pass(3 * SECOND);
        assertThat(machines)
                .allSatisfy(each -> assertThat(each.founded)
                        .isEqualTo(IntStream.rangeClosed(1, founders)
                                .mapToObj(Long::valueOf)
                                .toList()));
        assertThat(machines).allSatisfy(each -> assertThat(each.complaints).isEmpty());
    }

    @Test
    void withoutAllOfThemThereIsNoneAndTheyAreNamed() {
        add(3, 0);
        machines.get(0).start();
        machines.get(2).start();
        pass(60 * SECOND);
        assertThat(inForce).isEmpty();
        assertThat(machines.get(0).complaints).singleElement().asString().contains("have to meet once", "node-2:7100");
        machines.get(1).start();
        pass(3 * SECOND);
        assertThat(machines).allSatisfy(each -> assertThat(each.founded).containsExactly(1L, 2L, 3L));
    }

    @Test
    void afterwardsAFounderKnowsItWithoutTheOthers() {
        add(3, 0);
        machines.forEach(Machine::start);
        pass(3 * SECOND);
        machines.forEach(Machine::crash);
        machines.get(1).start();
        pass(SECOND);
        assertThat(machines.get(1).founded).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aFounderThatHasLostItsJournalIsNoneAnyMoreAndSaysSo() {
        add(3, 0);
        machines.forEach(Machine::start);
        pass(3 * SECOND);
        var one = machines.get(1);
        one.crash();
        one.loseDisk();
        one.start();
        pass(3 * SECOND);
        assertThat(one.founded).as("it may still ask the others").containsExactly(1L, 2L, 3L);
        assertThat(one.complaints).singleElement().asString().contains("node-2:7100", "another journal");
    }

    @Test
    void whoWasToldOfOtherFoundersIsToldSo() {
        add(2, 1);
        machines.get(2).named = List.of(addresses.get(1), addresses.get(0));
        machines.forEach(Machine::start);
        pass(3 * SECOND);
        assertThat(machines.get(2).founded).isEmpty();
        assertThat(machines.get(2).complaints)
                .allSatisfy(each -> assertThat(each).contains("name the same ones everywhere, in the same order"));
    }

    @Test
    void whateverFailsThereIsAtMostOneCharter() {
        int complete = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            var world = new FoundingTest();
            world.random = new SplittableRandom(seed);
            world.add(1 + (int) (seed % 5), 2);
            world.trouble();
            assertThat(world.inForce).as("seed %d", seed).hasSizeLessThan(2);
            complete += world.inForce.size();
        }
        assertThat(complete).as("foundings").isGreaterThan(SEEDS / 4);
    }

    /** All founders never lose their disks at once: what they knew would be gone, with all else. */
    private void trouble() {
        loss = random.nextDouble() * 0.4;
        var keeper = machines.get(random.nextInt(addresses.size()));
        for (int step = 0; step < 200; step++) {
            pass(random.nextLong(200_000_000));
            var one = machines.get(random.nextInt(machines.size()));
            if (!one.up) {
                one.start();
            } else if (random.nextInt(4) == 0) {
                one.crash();
                if (one != keeper && random.nextInt(8) == 0) {
                    one.loseDisk();
                }
            }
        }
    }

    @Test
    void whatIsCutOrChangedIsReadOrRefusedByName() {
        var message = new FoundingMessage(
                true,
                List.of(new NodeAddress("a", 1), new NodeAddress("bb", 65_535)),
                1,
                Long.MIN_VALUE,
                List.of(1L, 2L),
                true);
        var bytes = Unpooled.buffer();
        message.write(bytes);
        var whole = ByteBufUtil.getBytes(bytes);
        assertThat(FoundingMessage.read(Unpooled.wrappedBuffer(whole))).isEqualTo(message);
        var chance = new SplittableRandom(1);
        for (int i = 0; i < 200_000; i++) {
            var input = whole.clone();
            for (int changes = chance.nextInt(4); changes >= 0; changes--) {
                input[chance.nextInt(input.length)] = (byte) chance.nextInt();
            }
            try {
                FoundingMessage.read(Unpooled.wrappedBuffer(input, 0, chance.nextInt(input.length + 1)));
            } catch (MalformedException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }
}

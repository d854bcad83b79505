package dev.casty.cluster.authority.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.cluster.authority.Register;
import dev.casty.cluster.authority.register.RegisterMessage.Request;
import dev.casty.cluster.authority.register.RegisterMessage.Response;
import dev.casty.cluster.simulated.Agenda;
import dev.casty.cluster.simulated.CrashJournal;
import dev.casty.cluster.simulated.SimulatedLoop;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Whatever is lost, repeated, late, crashes or stands still: a register's versions have one value each, and who begins to read after
 * somebody has seen a version sees that or a later one.
 */
class RegisterSeedsTest {
    private static final int SEEDS = Integer.getInteger("casty.register.seeds", 300);
    private static final long FIRST = Long.getLong("casty.seed", 1);

    @Test
    void allSeeEachRegisterAlike() {
        long done = 0;
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            try {
                var world = new World(seed, 2 + (int) (seed % 4));
                world.run(TimeUnit.SECONDS.toNanos(10), true);
                world.heal();
                long before = world.completed;
                world.run(TimeUnit.SECONDS.toNanos(3), false);
                assertThat(world.completed).as("decisions after the trouble").isGreaterThan(before + 10);
                done += world.completed;
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + " (-Dcasty.seed=" + seed + "): " + e.getMessage(), e);
            }
        }
        assertThat(done).isGreaterThan(SEEDS * 100L);
    }

    private static final class World {
        private final Agenda agenda = new Agenda();
        private final SplittableRandom random;
        private final List<Founder> founders = new ArrayList<>();
        private final Map<String, Map<Long, byte[]>> values = new HashMap<>();
        private final Map<String, Long> newest = new HashMap<>();
        private double loss;
        private long completed;

        World(long seed, int size) {
            random = new SplittableRandom(seed);
            for (int i = 0; i < size; i++) {
                founders.add(new Founder(i + 1L));
            }
            founders.forEach(Founder::start);
        }

        private final class Founder {
            private final long id;
            private final CrashJournal journal;
            private SimulatedLoop loop;
            private Acceptor acceptor;
            private RegisterAuthority authority;
            private boolean up;
            private long life;

            Founder(long id) {
                this.id = id;
                journal = new CrashJournal(agenda, random.split());
            }

            void start() {
                up = true;
                loop = new SimulatedLoop(agenda);
                acceptor = Acceptor.open(journal, loop);
                var ids = founders.stream().map(each -> each.id).toList();
                authority = new RegisterAuthority(
                        id + 100 * life++,
                        loop,
                        random.split(),
                        TimeUnit.SECONDS.toNanos(2),
                        (to, request) -> ask(founders.get((int) to - 1), request));
                authority.founded(ids);
            }

            void crash() {
                up = false;
                loop.end();
                journal.crash();
            }

            private void ask(Founder to, Request request) {
                carry(
                        this,
                        to,
                        request,
                        message -> to.acceptor.received(
                                (Request) message,
                                response -> carry(
                                        to, this, response, answer -> authority.received(to.id, (Response) answer))));
            }

            void operate() {
                var name = "register-" + random.nextInt(2);
                long seen = newest.getOrDefault(name, 0L);
                if (random.nextBoolean()) {
                    authority.read(name).thenAccept(register -> completed(name, seen, register));
                } else {
                    long version = Math.max(0, seen - random.nextInt(2));
                    var value = (id + " " + random.nextLong()).getBytes(StandardCharsets.UTF_8);
                    authority.change(name, version, value).thenAccept(register -> completed(name, seen, register));
                }
            }
        }

        private void carry(
                Founder from, Founder to, RegisterMessage message, java.util.function.Consumer<RegisterMessage> taker) {
            var bytes = Unpooled.buffer();
            RegisterCodec.write(bytes, message);
            int copies = random.nextInt(20) == 0 ? 2 : 1;
            for (int i = 0; i < copies; i++) {
                if (random.nextDouble() >= loss) {
                    agenda.after(random.nextLong(20_000_000), () -> {
                        if (from.up && to.up) {
                            to.loop.execute(() -> taker.accept(RegisterCodec.read(bytes.duplicate())));
                        }
                    });
                }
            }
        }

        private void completed(String name, long seen, Register register) {
            completed++;
            assertThat(register.version()).as("what is read of " + name).isGreaterThanOrEqualTo(seen);
            var known = values.computeIfAbsent(name, any -> new HashMap<>())
                    .putIfAbsent(register.version(), register.value());
            if (known != null) {
                assertThat(register.value()).as("version " + register.version()).isEqualTo(known);
            }
            newest.merge(name, register.version(), Math::max);
        }

        void run(long nanos, boolean trouble) {
            long end = agenda.now() + nanos;
            while (agenda.now() < end) {
                agenda.runUntil(agenda.now() + random.nextLong(40_000_000));
                var one = founders.get(random.nextInt(founders.size()));
                if (one.up) {
                    one.operate();
                }
                if (trouble && random.nextInt(20) == 0) {
                    makeTrouble(founders.get(random.nextInt(founders.size())));
                }
            }
        }

        private void makeTrouble(Founder one) {
            switch (random.nextInt(4)) {
                case 0 -> loss = random.nextDouble() * 0.4;
                case 1 -> {
                    if (one.up) {
                        one.crash();
                    }
                }
                case 2 -> one.loop.pause(random.nextBoolean());
                default -> {
                    if (!one.up) {
                        one.start();
                    }
                }
            }
        }

        void heal() {
            loss = 0;
            founders.forEach(each -> {
                each.loop.pause(false);
                if (!each.up) {
                    each.start();
                }
            });
        }
    }
}

package dev.casty.tests.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.casty.ActorSystem;
import dev.casty.Mailbox;
import dev.casty.SystemEvent;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of what a stopped actor did not handle: on real threads, because it stops between any two messages. */
class DeadLetterOrderTest {
    private static final int ROUNDS = 300;
    private static final int SENDERS = 2;
    private static final int MESSAGES = 150;

    static Stream<Mailbox> mailboxes() {
        return Stream.of(Mailbox.unbounded(), Mailbox.bounded(SENDERS * MESSAGES, Mailbox.WhenFull.FAIL));
    }

    @ParameterizedTest
    @MethodSource("mailboxes")
    void deadLettersOfOneSenderComeInTheOrderInWhichTheyWereSent(Mailbox mailbox) throws InterruptedException {
        try (var system = ActorSystem.create()) {
            var letters = new CopyOnWriteArrayList<String>();
            system.events()
                    .subscribe(
                            SystemEvent.DeadLetter.class,
                            letter -> letters.add(((Puppet.Note) letter.message()).text()));
            for (int round = 0; round < ROUNDS; round++) {
                letters.clear();
                var script = new Script();
                var puppet = system.actor(PuppetRef.spec(script).mailbox(mailbox));
                sendAndStop(puppet, system, round % MESSAGES);

                await().pollInterval(Duration.ofMillis(1))
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> letters.size() + handled(script).size() == SENDERS * MESSAGES);
                for (int sender = 0; sender < SENDERS; sender++) {
                    var all = new ArrayList<>(of(sender, handled(script)));
                    all.addAll(of(sender, letters));
                    assertThat(all).isEqualTo(sent(sender));
                }
            }
        }
    }

    private static void sendAndStop(PuppetRef puppet, ActorSystem system, int stopAfter) throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < SENDERS; i++) {
            int sender = i;
            threads.add(Thread.ofPlatform().start(() -> {
                for (var text : sent(sender)) {
                    puppet.send(new Puppet.Note(text));
                    if (text.equals(0 + ":" + stopAfter)) {
                        system.stop(puppet);
                    }
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    private static List<String> sent(int sender) {
        return IntStream.range(0, MESSAGES)
                .mapToObj(number -> sender + ":" + number)
                .toList();
    }

    private static List<String> handled(Script script) {
        return script.log().stream().filter(line -> line.contains(":")).toList();
    }

    private static List<String> of(int sender, List<String> texts) {
        return texts.stream().filter(text -> text.startsWith(sender + ":")).toList();
    }
}

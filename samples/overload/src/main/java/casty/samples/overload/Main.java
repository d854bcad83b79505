package casty.samples.overload;

import static dev.casty.Mailbox.WhenFull.DROP_OLDEST;
import static dev.casty.Mailbox.WhenFull.FAIL;

import dev.casty.ActorSystem;
import dev.casty.Mailbox;
import dev.casty.MailboxFullException;
import dev.casty.SystemEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** More work than an actor can do, and how to hear of it. */
final class Main {
    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        refusing();
        dropping();
    }

    private static void refusing() throws InterruptedException {
        System.out.println("-- refusing");
        try (var system = ActorSystem.create()) {
            var begun = new CountDownLatch(1);
            var tape = new CountDownLatch(1);
            // region refusing
            // region mailbox
            PackerRef packer =
                    system.actor("packer", PackerRef.spec(begun, tape).mailbox(Mailbox.bounded(2, FAIL)));
            // endregion mailbox

            CompletableFuture<String> first = packer.askAsync(new Packer.Pack("parcel 1"));
            begun.await(); // the packer is busy from here on
            CompletableFuture<String> second = packer.askAsync(new Packer.Pack("parcel 2"));
            CompletableFuture<String> third = packer.askAsync(new Packer.Pack("parcel 3"));
            try {
                packer.send(new Packer.Pack("parcel 4"));
            } catch (MailboxFullException e) {
                System.out.println(e.getMessage());
            }

            tape.countDown();
            System.out.println(first.join() + ", " + second.join() + ", " + third.join());
            // endregion refusing
        }
    }

    private static void dropping() throws InterruptedException {
        System.out.println("-- dropping the oldest");
        try (var system = ActorSystem.create()) {
            var begun = new CountDownLatch(1);
            var tape = new CountDownLatch(1);
            // region dropping
            var dropped = new CompletableFuture<SystemEvent.DeadLetter>();
            system.events().subscribe(SystemEvent.DeadLetter.class, dropped::complete);

            PackerRef packer =
                    system.actor("packer", PackerRef.spec(begun, tape).mailbox(Mailbox.bounded(2, DROP_OLDEST)));
            packer.send(new Packer.Pack("parcel 1"));
            begun.await();
            packer.send(new Packer.Pack("parcel 2"));
            packer.send(new Packer.Pack("parcel 3"));
            CompletableFuture<String> last = packer.askAsync(new Packer.Pack("parcel 4"));

            SystemEvent.DeadLetter letter = dropped.join();
            System.out.println(letter.path() + ": " + letter.message() + ": " + letter.reason());
            tape.countDown();
            System.out.println(last.join());
            // endregion dropping
        }
    }
}

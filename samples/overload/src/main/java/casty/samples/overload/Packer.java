package casty.samples.overload;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.concurrent.CountDownLatch;

// region packer
/** Packs one parcel after the other; the first one takes until somebody finds the tape. */
@Actor
final class Packer {
    record Pack(String parcel) {}

    private final CountDownLatch begun;
    private final CountDownLatch tape;

    Packer(CountDownLatch begun, CountDownLatch tape) {
        this.begun = begun;
        this.tape = tape;
    }

    @On
    String pack(Pack order) throws InterruptedException {
        begun.countDown();
        tape.await();
        return "packed " + order.parcel();
    }
}
// endregion packer

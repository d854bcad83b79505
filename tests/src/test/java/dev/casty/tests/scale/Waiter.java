package dev.casty.tests.scale;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;

/** Waits in its handler, in the ways in which handlers wait. */
@Actor
final class Waiter {
    record Sleep(long millis, CountDownLatch begun) {}

    /** As a driver does that waits for its database: on a monitor. */
    record WaitOn(Object monitor, CountDownLatch begun) {}

    record Take(BlockingQueue<String> queue, CountDownLatch begun) {}

    /** Asks another, who answers late. */
    record AskOther(WaiterRef other, long millis, CountDownLatch begun) {}

    record Compute(long millis) {}

    record Ping() {}

    @On
    void sleep(Sleep msg) throws InterruptedException {
        msg.begun().countDown();
        Thread.sleep(msg.millis());
    }

    @On
    void waitOn(WaitOn msg) throws InterruptedException {
        synchronized (msg.monitor()) {
            msg.begun().countDown();
            msg.monitor().wait();
        }
    }

    @On
    String take(Take msg) throws InterruptedException {
        msg.begun().countDown();
        return msg.queue().take();
    }

    @On
    void askOther(AskOther msg) {
        msg.other().ask(new Sleep(msg.millis(), msg.begun()));
    }

    @On
    long compute(Compute msg) {
        long end = System.nanoTime() + msg.millis() * 1_000_000;
        long turns = 0;
        while (System.nanoTime() < end) {
            turns++;
        }
        return turns;
    }

    @On
    int ping(Ping msg) {
        return 1;
    }
}

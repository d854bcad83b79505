package dev.casty.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ThreadSchedulerTest {
    private final ThreadScheduler scheduler = new ThreadScheduler("test");
    private final LinkedBlockingQueue<Object> ran = new LinkedBlockingQueue<>();

    @AfterEach
    void shutdown() {
        scheduler.shutdown();
    }

    @Test
    void tasksRunInTheOrderInWhichTheyAreDueOnAThreadOfItsOwn() throws InterruptedException {
        scheduler.schedule(TimeUnit.MILLISECONDS.toNanos(40), () -> ran.add("second"));
        scheduler.schedule(-1, () -> ran.add(Thread.currentThread()));

        assertThat(ran.poll(5, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        Thread.class, thread -> assertThat(thread).isNotSameAs(Thread.currentThread()));
        assertThat(ran.poll(5, TimeUnit.SECONDS)).isEqualTo("second");
    }

    @Test
    void whatIsCancelledDoesNotRun() throws InterruptedException {
        scheduler
                .schedule(TimeUnit.MILLISECONDS.toNanos(20), () -> ran.add("no"))
                .cancel();
        scheduler.schedule(TimeUnit.MILLISECONDS.toNanos(40), () -> ran.add("yes"));

        assertThat(ran.poll(5, TimeUnit.SECONDS)).isEqualTo("yes");
        assertThat(ran).isEmpty();
    }

    @Test
    void anErrorOfATaskIsLoggedAndOthersRun() throws InterruptedException {
        var logger = (Logger) LoggerFactory.getLogger(ThreadScheduler.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        logger.addAppender(lines);
        logger.setAdditive(false);
        try {
            scheduler.schedule(0, () -> {
                throw new AssertionError("on purpose");
            });
            scheduler.schedule(0, () -> ran.add("next"));

            assertThat(ran.poll(5, TimeUnit.SECONDS)).isEqualTo("next");
            await().atMost(Duration.ofSeconds(5)).until(() -> lines.list.size() == 1);
        } finally {
            logger.detachAppender(lines);
            logger.setAdditive(true);
        }
    }

    @Test
    void afterShutdownWhoWaitsIsStillTold() throws InterruptedException {
        scheduler.schedule(TimeUnit.MILLISECONDS.toNanos(20), () -> ran.add("scheduled before"));
        scheduler.shutdown();
        scheduler.schedule(TimeUnit.MILLISECONDS.toNanos(40), () -> ran.add("scheduled after"));

        assertThat(ran.poll(10, TimeUnit.SECONDS)).isEqualTo("scheduled before");
        assertThat(ran.poll(10, TimeUnit.SECONDS)).isEqualTo("scheduled after");
    }
}

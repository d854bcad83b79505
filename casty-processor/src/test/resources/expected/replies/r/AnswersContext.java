package r;

import dev.casty.ActorRef;
import dev.casty.Cancellable;
import dev.casty.spi.ActorCell;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedContext;
import java.time.Duration;

/**
 * How {@link Answers} sees the world: itself, its children, its timers and its behaviours.
 */
@Generated("dev.casty.processor")
final class AnswersContext extends GeneratedContext<AnswersRef> {
    AnswersContext(ActorCell cell, AnswersRef self) {
        super(cell, self);
    }

    public Cancellable schedule(Duration delay, Answers.Bool message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Answers.Bool message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Answers.Bool message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Answers.Bool message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Answers.Byt message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Answers.Byt message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Answers.Byt message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Answers.Byt message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Answers.Chr message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Answers.Chr message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Answers.Chr message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Answers.Chr message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Answers.Dbl message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Answers.Dbl message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Answers.Dbl message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Answers.Dbl message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Answers.Flt message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Answers.Flt message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Answers.Flt message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Answers.Flt message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Answers.Int message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Answers.Int message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Answers.Int message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Answers.Int message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Answers.Lng message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Answers.Lng message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Answers.Lng message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Answers.Lng message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Answers.Shrt message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Answers.Shrt message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Answers.Shrt message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Answers.Shrt message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Answers.Arr message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Answers.Arr message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Answers.Arr message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Answers.Arr message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Answers.Nothing message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Answers.Nothing message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Answers.Nothing message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Answers.Nothing message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Answers.Nought message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Answers.Nought message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Answers.Nought message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Answers.Nought message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Answers.Stage message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Answers.Stage message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Answers.Stage message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Answers.Stage message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Answers.StageOfNothing message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Answers.StageOfNothing message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Answers.StageOfNothing message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Answers.StageOfNothing message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Answers.Late message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Answers.Late message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Answers.Late message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Answers.Late message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Answers.Fixed message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Answers.Fixed message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Answers.Fixed message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Answers.Fixed message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Answers.Ack message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Answers.Ack message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Answers.Ack message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Answers.Ack message) {
        watchMessage(ref, message);
    }

    public Cancellable schedule(Duration delay, Answers.Supply message) {
        return scheduleMessage(delay, message);
    }

    public Cancellable tick(Duration interval, Answers.Supply message) {
        return tickMessage(interval, message);
    }

    public void receiveTimeout(Duration timeout, Answers.Supply message) {
        receiveTimeoutMessage(timeout, message);
    }

    public void watch(ActorRef ref, Answers.Supply message) {
        watchMessage(ref, message);
    }
}

package dev.casty.runtime.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.casty.AskCycleException;
import dev.casty.AskTimeoutException;
import dev.casty.runtime.event.EventBus;
import dev.casty.runtime.manual.ManualDispatcher;
import dev.casty.runtime.manual.ManualTime;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitCircleTest {
    private final EventBus events = new EventBus("system", new ManualTime(), Runnable::run);
    private final ManualDispatcher dispatcher = new ManualDispatcher();
    private final FakeActor a = new FakeActor("/a");
    private final FakeActor b = new FakeActor("/b");
    private final FakeActor c = new FakeActor("/c");

    @Test
    void whoAsksItselfClosesACircle() {
        assertThatExceptionOfType(AskCycleException.class)
                .isThrownBy(() -> asks(a, a))
                .withMessageStartingWith("a circle of actors that wait for each other: /a asks /a (String).");
    }

    @Test
    void twoThatAskEachOtherCloseACircle() {
        asks(a, b);

        assertThatExceptionOfType(AskCycleException.class)
                .isThrownBy(() -> asks(b, a))
                .withMessageContaining("/b asks /a (String) asks /b (String).");
    }

    @Test
    void threeInACircleAreFoundWhoeverClosesIt() {
        asks(a, b);
        asks(b, c);

        assertThatExceptionOfType(AskCycleException.class)
                .isThrownBy(() -> asks(c, a))
                .withMessageContaining("/c asks /a (String) asks /b (String) asks /c (String).");
    }

    @Test
    void aLongCircleIsFoundAndALongChainIsNone() {
        var actors =
                IntStream.range(0, 5_000).mapToObj(i -> new FakeActor("/" + i)).toList();
        for (int i = 0; i + 1 < actors.size(); i++) {
            int next = i + 1;
            assertThatCode(() -> asks(actors.get(next - 1), actors.get(next))).doesNotThrowAnyException();
        }

        assertThatExceptionOfType(AskCycleException.class).isThrownBy(() -> asks(actors.getLast(), actors.getFirst()));
    }

    @Test
    void manyMayWaitForOne() {
        asks(a, c);

        assertThatCode(() -> asks(b, c)).doesNotThrowAnyException();
    }

    @Test
    void whoWaitsBesideACircleOfOthersIsNoPartOfIt() {
        a.waitIn(ask(b));
        b.waitIn(ask(a));

        assertThatCode(() -> asks(c, a)).doesNotThrowAnyException();
    }

    @Test
    void anAskThatIsAnsweredLaterHoldsUpNobody() {
        var first = asks(a, b);
        first.defer();

        assertThatCode(() -> asks(b, a)).doesNotThrowAnyException();
    }

    @Test
    void anAskThatIsDoneHoldsUpNobody() {
        asks(a, b).complete("reply");
        assertThatCode(() -> asks(b, a)).doesNotThrowAnyException();

        asks(b, c).fail(() -> new AskTimeoutException("late"));
        assertThatCode(() -> asks(c, b)).doesNotThrowAnyException();
    }

    @Test
    void anAskWhoseAskerHasLeftHoldsUpNobody() {
        assertThat(asks(a, b).abandon()).isTrue();

        assertThatCode(() -> asks(b, a)).doesNotThrowAnyException();
    }

    private BlockingAsk asks(FakeActor asker, FakeActor asked) {
        var ask = ask(asked);
        asker.waitIn(ask);
        WaitCircle.check(asker, ask);
        return ask;
    }

    private BlockingAsk ask(FakeActor asked) {
        return new BlockingAsk("question", asked, events, dispatcher, () -> 0, Duration.ofSeconds(1));
    }
}

package dev.casty.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.tests.faults.lab.Site.Incident;
import org.junit.jupiter.api.Test;

/** What is found in the logs of processes, and what is not taken amiss. Times here are seconds. */
class HistoryTest {
    private final History history = new History();

    private void lines(String process, String... lines) {
        for (var line : lines) {
            var words = line.split(" ", 3);
            history.wrote(process, words[0] + " " + nanos(words[1]) + " " + words[2]);
        }
    }

    private static long nanos(String seconds) {
        return (long) (Double.parseDouble(seconds) * 1e9);
    }

    private void expect(String... violations) {
        history.settle();
        assertThat(history.violations()).containsExactly(violations);
    }

    @Test
    void whatComesInOrderAndIsAnsweredIsAllRight() {
        lines("n1.1", "SAID 1 n1.1-a s 0", "ASKED 2 n1.1-a s 1", "ENDED 3 n1.1-a s 1 ANSWERED");
        lines("n2.1", "GOT 1 s x n1.1-a 0", "GOT 2 s x n1.1-a 1");

        expect();
    }

    @Test
    void aMessageThatComesTwiceIsFoundAlsoWithAnotherActorOfTheName() {
        lines("n1.1", "SAID 1 n1.1-a s 0");
        lines("n2.1", "GOT 1 s x n1.1-a 0");
        history.settle();
        lines("n3.1", "GOT 9 s y n1.1-a 0");

        expect("n1.1-a to s: number 0 came twice, the second time to y");
    }

    @Test
    void aMessageThatIsOvertakenIsFound() {
        lines("n1.1", "SAID 1 n1.1-a s 0", "SAID 2 n1.1-a s 1");
        lines("n2.1", "GOT 3 s x n1.1-a 1", "GOT 4 s x n1.1-a 0");

        expect("n1.1-a to s: number 0 came after 1 to x");
    }

    @Test
    void aMessageThatIsLostWithoutAWordIsFound() {
        lines("n1.1", "SAID 1 n1.1-a s 0", "SAID 2 n1.1-a s 1", "DEAD 3 n1.1-a s 1");

        expect("1 messages are lost without a word");
    }

    @Test
    void asManyMessagesMayBeLostAsThereAreDeadLettersWithoutAName() {
        lines("n1.1", "SAID 1 n1.1-a s 0");
        lines("n2.1", "DEAD 3 ");

        expect();
    }

    @Test
    void whatWasOnItsWayToAProcessThatIsKilledMayBeLostWithIt() {
        lines("n1.1", "SAID 1 n1.1-a s 0", "SAID 5 n1.1-a s 1", "SAID 7 n1.1-a s 2");
        history.happened(new Incident("n2.1", true, nanos("5.5"), nanos("6")));

        assertThat(history.isAccountedFor()).isFalse();
        lines("n1.1", "DEAD 8 n1.1-a s 0");
        assertThat(history.isAccountedFor()).isFalse();
        lines("n1.1", "DEAD 8 n1.1-a s 2");

        expect();
        assertThat(history.tally().lost).isEqualTo(1);
    }

    @Test
    void whoIsKilledNeedNotSayWhatBecameOfItsMessages() {
        lines("n1.1", "SAID 1 n1.1-a s 0", "ASKED 1 n1.1-a s 1");
        history.happened(new Incident("n1.1", true, nanos("50"), nanos("51")));

        expect();
    }

    @Test
    void anAskWithoutAnEndIsFound() {
        lines("n1.1", "ASKED 1 n1.1-a s 0");

        expect("n1.1-a to s: number 0 was asked and has no end");
    }

    @Test
    void anAskThatEndsLateIsFoundUnlessItsProcessStoodStill() {
        lines("n1.1", "ASKED 1 n1.1-a s 0", "ASKED 20 n1.1-a s 1");
        history.happened(new Incident("n1.1", false, nanos("2"), nanos("12")));
        lines("n1.1", "ENDED 15 n1.1-a s 0 FAILED:AskTimeoutException");
        assertThat(history.violations()).isEmpty();

        lines("n1.1", "ENDED 27 n1.1-a s 1 FAILED:AskTimeoutException");

        assertThat(history.violations()).singleElement().asString().endsWith("took 7000 ms");
    }

    @Test
    void anAskThatFailsOtherwiseThanAsksDoIsFound() {
        lines("n1.1", "ASKED 1 n1.1-a s 0", "ENDED 2 n1.1-a s 0 WRONG:java.lang.NullPointerException");

        assertThat(history.violations()).singleElement().asString().contains("NullPointerException");
    }

    @Test
    void anAnswerToWhatNeverCameIsFound() {
        lines("n1.1", "ASKED 1 n1.1-a s 0", "ENDED 2 n1.1-a s 0 ANSWERED");

        expect("n1.1-a to s: number 0 was answered and never came");
    }

    @Test
    void whatWasSaidToBeHandledByNobodyAndIsIsFound() {
        lines("n1.1", "ASKED 1 n1.1-a s 0", "ENDED 2 n1.1-a s 0 FAILED:OwnerUnavailableException");
        lines("n2.1", "GOT 3 s x n1.1-a 0");

        expect("n1.1-a to s: number 0 came though its asker was told that nobody handled it");
    }

    @Test
    void anAskOfWhichNobodyKnowsWhetherItWasHandledMayBe() {
        lines("n1.1", "ASKED 1 n1.1-a s 0", "ENDED 2 n1.1-a s 0 FAILED:NodeUnreachableException");
        lines("n2.1", "GOT 3 s x n1.1-a 0");

        expect();
    }

    @Test
    void whatAProcessSaysIsBrokenIsFound() {
        lines("n1.1", "BROKEN 1 no answer");

        assertThat(history.violations()).hasSize(1);
    }

    @Test
    void twoProcessesAtOneAddressAreTwoMembers() {
        lines("n1.1", "MEMBERS 1 a:1 b:1 b:1");

        assertThat(history.members("n1.1")).containsExactly("a:1", "b:1", "b:1");
    }
}

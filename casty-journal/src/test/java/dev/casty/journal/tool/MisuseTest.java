package dev.casty.journal.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says to who uses it wrongly. */
class MisuseTest {
    @TempDir
    Path directory;

    private void assertRefused(String message, String... args) {
        assertThat(Run.of(directory, args)).isEqualTo(new Run(2, "", "casty-journal: " + message + "\n"));
    }

    @Test
    void aCommandThatDoesNotExistIsNotDone() {
        assertRefused(
                "which command? One of list, show, verify, explain, delete, help; `casty-journal help` explains them");
        assertRefused(
                "there is no command 'lits' (did you mean list?); there are list, show, verify, explain, delete, help",
                "lits");
        assertRefused(
                "there is no command 'eat'; there are list, show, verify, explain, delete, help", "eat", "x", "y");
    }

    @Test
    void wordsAndOptionsAreCounted() {
        assertRefused("casty-journal list DIR, not 0 words after list. DIR is the journal's directory", "list");
        assertRefused(
                "casty-journal show DIR PATH [--entries] [--full], not 1 words after show. DIR is the journal's"
                        + " directory, PATH the actor's path, as `list` shows it",
                "show",
                "x");
        assertRefused(
                "show has no option --entrys (did you mean --entries?): casty-journal show DIR PATH [--entries]"
                        + " [--full]",
                "show",
                "x",
                "/y",
                "--entrys");
        assertRefused("list has no option --yes: casty-journal list DIR", "list", "x", "--yes");
    }

    @Test
    void aDirectoryWithoutAJournalIsToldApart() throws IOException {
        var file = Files.writeString(directory.resolve("1.segment"), "");
        assertRefused(
                "there is no DIR/none. It takes the directory that FileJournal.at(...) was given",
                "list",
                directory.resolve("none").toString());
        assertRefused(
                "DIR/1.segment is no directory, but a file: name the directory that it is in", "list", file.toString());
        var empty = Files.createDirectory(directory.resolve("empty")).toString();
        for (var command : new String[][] {{"list", empty}, {"delete", empty, "/a", "--yes"}}) {
            assertRefused(
                    "there is no journal in DIR/empty: no file of it is called *.segment or safe.mark. It takes the"
                            + " directory that FileJournal.at(...) was given",
                    command);
        }
        assertThat(Path.of(empty)).isEmptyDirectory();
    }

    @Test
    void anActorThatIsNotThereIsNotShown() {
        Shop.fill(directory);
        assertRefused(
                "the journal in DIR has nothing of /cart/ada (did you mean /carts/ada?); `casty-journal list DIR` shows"
                        + " what it has",
                "show",
                directory.toString(),
                "/cart/ada");
        assertRefused(
                "the journal in DIR has nothing of /x\\u001b[2J; `casty-journal list DIR` shows what it has",
                "delete",
                "--yes",
                directory.toString(),
                "/x\u001b[2J");
    }

    @Test
    void helpAndVersionArePrinted() {
        Run.of(directory, "help").expect("help");
        assertThat(Run.of(directory, "show", "--help")).isEqualTo(Run.of(directory, "help"));
        assertThat(Run.of(directory, "--version").out()).matches("casty-journal \\d.*\n");
    }

    @Test
    void aJournalThatWasNeverWrittenToIsWhole() {
        Shop.journal(directory).open().close();
        assertThat(Run.of(directory, "list", directory.toString()))
                .isEqualTo(new Run(0, "no actor has a state here\n", ""));
        assertThat(Run.of(directory, "verify", directory.toString()).status()).isZero();
        assertThat(Run.of(directory, "explain", directory.toString()).status()).isZero();
    }
}

package dev.casty.journal.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.journal.Entry.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journals that are whole. */
class CommandsTest {
    @TempDir
    Path directory;

    @BeforeEach
    void fill() {
        Shop.fill(directory);
    }

    private Run run(String command, String... args) {
        var all = new String[args.length + 2];
        all[0] = command;
        all[1] = directory.toString();
        System.arraycopy(args, 0, all, 2, args.length);
        return Run.of(directory, all);
    }

    @Test
    void listShowsTheActors() {
        run("list").expect("list");
    }

    @Test
    void showShowsFieldsAndBehaviours() {
        run("show", "/carts/ada").expect("show");
    }

    @Test
    void showShowsEachEntryIfAsked() {
        run("show", "/carts/ada", "--entries").expect("show-entries");
    }

    @Test
    void showCutsWhatIsLong() {
        run("show", "/carts/bob").expect("show-cut");
    }

    @Test
    void showCutsNothingIfAsked() {
        run("show", "--full", "/carts/bob").expect("show-full");
    }

    @Test
    void showSaysOfADeletedActorThatItIs() {
        run("show", "/carts/eve").expect("show-deleted");
    }

    @Test
    void editsAreShownBesideTheWholeValue() {
        try (var journal = Shop.journal(directory).open()) {
            Shop.append(journal, "/carts/ada", 4, Kind.CHANGE, edits("items", 2));
            Shop.append(journal, "/carts/ada", 5, Kind.CHANGE, edits("visits", 1));
        }
        run("show", "/carts/ada").expect("show-edits");
    }

    private static byte[] edits(String field, int count) {
        return Shop.packed(out -> {
            out.packMapHeader(1);
            out.packString("@edits");
            out.packMapHeader(1);
            out.packString(field);
            out.packArrayHeader(count);
            for (int i = 0; i < count; i++) {
                out.packArrayHeader(2);
                out.packString("put");
                out.packInt(i);
            }
        });
    }

    @Test
    void verifySaysThatAWholeJournalIsWhole() {
        run("verify").expect("verify");
    }

    @Test
    void explainSaysThatAWholeJournalIsWhole() {
        run("explain").expect("explain-whole");
    }

    @Test
    void explainNamesAStateThatCannotBeRead() {
        try (var journal = Shop.journal(directory).open()) {
            Shop.append(journal, "/carts/zoe", 1, Kind.CHANGE, new byte[] {(byte) 0x81, (byte) 0xc1});
        }
        run("explain").expect("explain-contents");
        run("show", "/carts/zoe", "--entries").expect("show-contents");
        assertThat(run("list").out()).containsPattern("/carts/zoe +\\? ");
    }

    @Test
    void deleteDeletesTheStateOfOneActor() {
        assertThat(run("delete", "/carts/ada", "--yes")).isEqualTo(new Run(0, "deleted the state of /carts/ada\n", ""));

        assertThat(run("show", "/carts/ada").out()).isEqualTo("actor: /carts/ada\ndeleted, by entry 4\n");
        try (var journal = Shop.journal(directory).open()) {
            assertThat(journal.keys()).containsExactlyInAnyOrder("/carts/bob", "/till");
            assertThat(journal.read("/carts/ada").sequence()).isEqualTo(4);
        }
    }

    @Test
    void deleteAsksFirst() {
        run("delete", "/carts/ada").expect("delete-unconfirmed");
        assertThat(run("list").out()).contains("/carts/ada  shop.Cart");
    }

    @Test
    void nothingIsDeletedTwice() {
        assertThat(run("delete", "/carts/eve", "--yes"))
                .isEqualTo(new Run(2, "", "casty-journal: the state of /carts/eve was deleted before, by entry 2\n"));
    }

    @Test
    void deleteNamesTheLockOfAJournalInUse() {
        try (var journal = Shop.journal(directory).open()) {
            run("delete", "/carts/ada", "--yes").expect("delete-in-use");
            assertThat(journal.keys()).contains("/carts/ada");
        }
    }

    @Test
    void whatASystemWritesIsSeenAtOnceAndTheSystemIsNotDisturbed() throws IOException {
        try (var journal = Shop.journal(directory).open()) {
            Shop.append(journal, "/till", 2, Kind.CHANGE, edits("receipts", 1));
            var before = files();
            assertThat(run("show", "/till").out()).contains("the last has number 2");
            assertThat(run("verify").status()).isZero();
            assertThat(files()).isEqualTo(before);
            Shop.append(journal, "/till", 3, Kind.CHANGE, edits("receipts", 1));
        }
        assertThat(run("verify").status()).isZero();
    }

    @Test
    void allButDeleteChangeNothing() throws IOException {
        var before = files();
        for (var command : new String[] {"list", "verify", "explain"}) {
            run(command);
        }
        run("show", "/till", "--entries", "--full");
        assertThat(files()).isEqualTo(before);
    }

    private Map<String, String> files() throws IOException {
        var files = new HashMap<String, String>();
        try (var all = Files.list(directory)) {
            for (var each : all.toList()) {
                files.put(
                        each.getFileName().toString(),
                        Files.getLastModifiedTime(each) + " " + Arrays.hashCode(Files.readAllBytes(each)));
            }
        }
        return files;
    }
}

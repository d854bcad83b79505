package dev.casty.journal.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casty.journal.Entry.Kind;
import dev.casty.journal.JournalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journals that are not whole. */
class DamageTest {
    @TempDir
    Path directory;

    private Path first;
    private Path second;

    @BeforeEach
    void fill() {
        Shop.fill(directory);
        first = directory.resolve("0000000000000000001.segment");
        second = directory.resolve("0000000000000000002.segment");
    }

    /** One more segment, and the numbers from 4 on of /carts/ada in both. */
    private void fillAnother() {
        try (var journal = Shop.journal(directory).open()) {
            for (int i = 4; i < 24; i++) {
                Shop.append(journal, "/carts/ada", i, Kind.CHANGE, new byte[200]);
            }
        }
    }

    private Run run(String command, String... args) {
        var all = new String[args.length + 2];
        all[0] = command;
        all[1] = directory.toString();
        System.arraycopy(args, 0, all, 2, args.length);
        return Run.of(directory, all);
    }

    /** The offset of the entry, as {@code show --entries} says it. */
    private int offset(String entry) {
        var line = run("show", "/carts/ada", "--entries")
                .out()
                .lines()
                .filter(each -> each.startsWith(entry + " in "))
                .findFirst()
                .orElseThrow();
        var words = line.substring(line.indexOf("at offset ") + 10).split(", ");
        return Integer.parseInt(words[0].replace(",", ""));
    }

    private static void change(Path file, int offset) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[offset] ^= 1;
        Files.write(file, bytes);
    }

    private void assertRefusedByAll() throws IOException {
        assertThatThrownBy(() -> Shop.journal(directory).open()).isInstanceOf(JournalException.class);
        for (var command : new String[] {"list", "verify", "explain"}) {
            assertThat(run(command).status()).as(command).isEqualTo(Main.DAMAGED);
        }
        assertThat(run("show", "/carts/bob").status()).isEqualTo(Main.DAMAGED);
        var before = Files.readAllBytes(first);
        assertThat(run("delete", "/carts/bob", "--yes").out()).endsWith("Nothing was deleted.\n");
        assertThat(Files.readAllBytes(first)).isEqualTo(before);
    }

    @Test
    void aChangedByteIsExplained() throws IOException {
        change(first, offset("CHANGE 2") + 40);

        run("explain").expect("explain-changed");
        run("verify").expect("verify-changed");
        run("list").expect("list-changed");
        run("show", "/carts/ada").expect("show-changed");
        assertRefusedByAll();
    }

    @Test
    void aChangeWithoutAMarkIsProvenByWhatWasWrittenLater() throws IOException {
        change(first, offset("CHANGE 2") + 40);
        Files.delete(directory.resolve("safe.mark"));

        run("explain").expect("explain-proven");
        assertRefusedByAll();
    }

    @Test
    void aChangedLengthIsExplained() throws IOException {
        change(first, offset("CHANGE 2"));

        run("explain").expect("explain-length");
        assertRefusedByAll();
    }

    /** The files of a system that was killed while it wrote. */
    private void kill() throws IOException {
        var mark = directory.resolve("safe.mark");
        byte[] segmentThen;
        byte[] markThen;
        try (var journal = Shop.journal(directory).open()) {
            Shop.append(journal, "/till", 2, Kind.CHANGE, new byte[] {(byte) 0x80});
            segmentThen = Files.readAllBytes(first);
            markThen = Files.readAllBytes(mark);
        }
        int end = segmentThen.length;
        while (segmentThen[end - 1] == 0) {
            end--;
        }
        Arrays.fill(segmentThen, end, end + 100, (byte) 'x');
        Files.write(first, segmentThen);
        Files.write(mark, markThen);
    }

    @Test
    void aTornEndIsNoDamage() throws IOException {
        kill();

        run("explain").expect("explain-torn");
        run("verify").expect("verify-torn");
        Shop.journal(directory).open().close();
        assertThat(run("explain").out()).isEqualTo("This journal is whole.\n");
    }

    @Test
    void anEndThatTheMarkKnowsIsExplained() throws IOException {
        byte[] bytes = Files.readAllBytes(first);
        Arrays.fill(bytes, offset("CHANGE 3"), bytes.length, (byte) 0);
        Files.write(first, bytes);

        run("explain").expect("explain-marked");
        assertRefusedByAll();
    }

    @Test
    void aChangeInASegmentWithASuccessorIsExplained() throws IOException {
        fillAnother();
        Files.delete(directory.resolve("safe.mark"));
        assertThat(second).exists();
        change(first, offset("CHANGE 3") + 20);

        run("explain").expect("explain-not-last");
        assertRefusedByAll();
    }

    @Test
    void aMissingSegmentIsExplained() throws IOException {
        fillAnother();
        Files.delete(second);

        run("explain").expect("explain-missing-last");
        assertThat(run("verify").status()).isEqualTo(Main.DAMAGED);
    }

    @Test
    void aMissingBeginningIsExplained() throws IOException {
        fillAnother();
        Files.delete(first);

        run("explain").expect("explain-missing-first");
        assertThat(run("list").out()).contains("entry 1 is missing");
    }

    @Test
    void anotherFileInPlaceOfASegmentIsExplained() throws IOException {
        Files.writeString(first, "no segment, but something else");
        run("explain").expect("explain-other");

        Files.writeString(first, "short");
        run("explain").expect("explain-short");
        assertThat(run("list").out()).startsWith("no actor has a state here\n\nThis journal is damaged");
    }

    @Test
    void aSegmentUnderAnotherNumberIsExplained() throws IOException {
        fillAnother();
        Files.copy(first, directory.resolve("0000000000000000003.segment"));

        assertThat(run("explain").out())
                .contains("0000000000000000003.segment is damaged at offset 15\n  rule: a segment begins with");
    }
}

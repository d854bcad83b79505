package dev.casty.journal.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.casty.codec.CodecException;
import dev.casty.codec.Packer;
import dev.casty.journal.Entry.Kind;
import dev.casty.journal.JournalException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the files hold, what comes out is text of a bounded length. A failure names the seed. */
class HostileBytesTest {
    private static final int INPUTS = Integer.getInteger("casty.fuzz.inputs", 300_000) / 10;
    private static final int FLIPS = 150;

    /** Of one entry: 1,000 values, each on a line of its own and indented, or a string of 200 chars. */
    private static final int MAX_CHARS = 400_000;

    /** First bytes of what is long or nested, or nothing. */
    private static final byte[] HEADERS = HexFormat.of().parseHex("8f919fbfc0c1c4c6c7c9cacbcfd3d4d8dbdcdddedfff");

    @TempDir
    Path directory;

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = HEADERS[random.nextInt(HEADERS.length)];
                default -> bytes[at] = (byte) random.nextInt();
            }
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    /** What is printed of a state; null if it is refused by name. */
    private static String printed(byte[] entry, Limits limits) {
        var out = new ByteArrayOutputStream();
        var state = new ActorState();
        try {
            state.add(entry);
            state.print(new PrintStream(out, true, StandardCharsets.UTF_8), limits);
            return out.toString(StandardCharsets.UTF_8)
                    + new Values(limits).read(entry).text(0);
        } catch (CodecException e) {
            return null;
        }
    }

    private List<byte[]> entries() throws IOException {
        Shop.fill(directory);
        var entries = new ArrayList<byte[]>();
        entries.add(Shop.packed(out -> {
            out.packMapHeader(1);
            out.packString("@edits");
            out.packMapHeader(1);
            out.packString("items");
            out.packArrayHeader(1);
            out.packString("put");
        }));
        try (var journal = Shop.journal(directory).open()) {
            for (var key : journal.keys()) {
                journal.read(key).entries().forEach(each -> entries.add(each.payload()));
            }
        }
        return entries;
    }

    @Test
    void mutatedEntriesAreShownOrRefusedByName() throws IOException {
        long firstSeed = Long.getLong("casty.fuzz.seed", System.nanoTime());
        var entries = entries();
        int shown = 0;
        for (int i = 0; i < INPUTS; i++) {
            var random = new Random(firstSeed + i);
            var bytes = mutated(entries.get(random.nextInt(entries.size())), random);
            try {
                var printed = printed(bytes, Limits.SHORT);
                shown += printed == null ? 0 : 1;
                assertThat(printed == null ? 0 : printed.length()).isLessThan(MAX_CHARS);
            } catch (RuntimeException | Error e) {
                fail(
                        "-Dcasty.fuzz.seed=" + (firstSeed + i) + ": "
                                + HexFormat.of().formatHex(bytes),
                        e);
            }
        }
        assertThat(shown).isBetween(INPUTS / 100, INPUTS - INPUTS / 100);
    }

    @Test
    void muchAndDeeplyNestedIsCutToAScreen() {
        var wide = Shop.packed(out -> {
            out.packMapHeader(1);
            out.packString("wide");
            nest(out, 4, 25);
        });
        assertThat(printed(wide, Limits.SHORT)).hasSizeLessThan(MAX_CHARS).contains("... 5 more", "... 24 more");
        assertThat(printed(wide, Limits.FULL)).doesNotContain("...");
    }

    private static void nest(Packer out, int depth, int count) {
        if (depth == 0) {
            out.packInt(count);
            return;
        }
        out.packArrayHeader(count);
        for (int i = 0; i < count; i++) {
            nest(out, depth - 1, count);
        }
    }

    @Test
    void whatIsNestedDeeperThanCastyReadsIsRefused() {
        var deep = HexFormat.of().parseHex("81a161" + "91".repeat(100) + "00");
        assertThat(printed(deep, Limits.FULL)).isNull();
    }

    /** Every command, on files with some bytes changed, agrees with who opens the journal on whether it is damaged. */
    @Test
    void changedFilesAreShownOrRefusedByName() throws IOException {
        Shop.fill(directory);
        try (var journal = Shop.journal(directory).open()) {
            for (int i = 2; i < 12; i++) {
                Shop.append(journal, "/till", i, i == 6 ? Kind.SNAPSHOT : Kind.CHANGE, new byte[300]);
            }
        }
        long seed = Long.getLong("casty.fuzz.seed", System.nanoTime());
        var random = new Random(seed);
        var files = List.of("0000000000000000001.segment", "0000000000000000002.segment", "safe.mark");
        for (int i = 0; i < FLIPS; i++) {
            var file = directory.resolve(files.get(random.nextInt(files.size())));
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, mutated(whole, random));
            assertCommandsAgree("-Dcasty.fuzz.seed=" + seed + ", change " + i + " in " + file.getFileName());
            Files.write(file, whole);
        }
    }

    private void assertCommandsAgree(String what) throws IOException {
        int verify = Run.of(directory, "verify", directory.toString()).status();
        assertThat(verify).as(what).isIn(Main.WHOLE, Main.DAMAGED);
        for (var args : List.of(
                List.of("list", directory.toString()),
                List.of("explain", directory.toString()),
                List.of("show", directory.toString(), "/till", "--entries"))) {
            var run = Run.of(directory, args.toArray(String[]::new));
            assertThat(run.status()).as("%s %s", args, what).isIn(verify, args.size() > 2 ? Main.FAILED : verify);
            assertThat(run.out().length()).as("%s %s", args, what).isLessThan(MAX_CHARS);
        }
        var copy = Files.createTempDirectory(directory, "copy");
        try (var files = Files.list(directory)) {
            for (var each : files.filter(Files::isRegularFile).toList()) {
                Files.copy(each, copy.resolve(each.getFileName()));
            }
        }
        assertThat(opens(copy)).as(what).isEqualTo(verify == Main.WHOLE);
    }

    private static boolean opens(Path copy) {
        try {
            Shop.journal(copy).open().close();
            return true;
        } catch (JournalException e) {
            return false;
        }
    }
}

package dev.casty.runtime.recording;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import dev.casty.codec.CodecException;
import dev.casty.codec.Codecs;
import dev.casty.codec.Mutation;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes are replayed, they are edits or a {@link CodecException}. {@code -Dcasty.recording.seed} begins again at a seed. */
class HostileEditsTest {
    private static final long FIRST_SEED = Long.getLong("casty.recording.seed", System.nanoTime());
    private static final int SEEDS = Integer.getInteger("casty.recording.seeds", 1_000);
    private static final int STEPS = 8;
    /** For some hundred bytes, and for classes that are loaded by the way. */
    private static final int MAX_ALLOCATED = 1 << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static List<Kind<?>> kinds() {
        return Kind.ALL;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void mutatedEditsEndInACollectionOrACodecException(Kind<T> kind) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            var random = new Random(seed);
            var recorded = kind.record().apply(kind.make().apply(List.of()));
            for (int step = 0; step < STEPS; step++) {
                Calls.result(() -> kind.operations().callAny(recorded, Arguments.of(random)));
            }
            if (!((Recording) recorded).isRewritten()) {
                replay(kind, Mutation.of(Edited.written(recorded), random), seed);
            }
        }
    }

    private static <T> void replay(Kind<T> kind, byte[] bytes, long seed) {
        var target = kind.record().apply(kind.make().apply(List.of()));
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        try {
            Edited.replay(target, bytes);
        } catch (CodecException expected) {
            // the other promised end
        } catch (Throwable e) {
            fail(
                    kind + ", -Dcasty.recording.seed=" + seed + ": "
                            + HexFormat.of().formatHex(bytes),
                    e);
        }
        allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        if (allocated > MAX_ALLOCATED || kind.contents().apply(target).size() > bytes.length) {
            fail(allocated + " bytes: " + kind + ", -Dcasty.recording.seed=" + seed);
        }
    }

    /** Of the list 10, 11, 12. */
    @ParameterizedTest
    @CsvSource({
        "93 02 03 01, set behind the end",
        "93 02 ff 01, set before the beginning",
        "94 03 04 01 01, inserted behind the end",
        "93 03 00 00, nothing is inserted",
        "94 03 00 02 01, fewer are inserted than announced",
        "96 03 00 ce 7f ff ff ff 01, more are inserted than there can be",
        "93 04 01 03, removed behind the end",
        "94 04 02 01 01, removed twice",
        "94 04 02 02 01, removed in another order",
        "92 04 00, nothing is removed",
        "93 05 01 01, an empty range",
        "93 05 01 04, a range behind the end",
        "93 05 02 01, a range from its end",
        "92 05 01, half a range",
        "91 06, no kind",
        "91 01, no element",
        "92 01 a1, half an element",
        "80, a map",
    })
    void whatDoesNotFitAListIsRefused(String bytes, String what) {
        var list = Recording.ofList(new ArrayList<>(List.of(10, 11, 12)), Codecs.INTEGER);

        refuses(list, bytes, what);
    }

    @Test
    void whatDoesNotFitAMapIsRefused() {
        var map = Recording.ofMap(new LinkedHashMap<>(Map.of(1, "a")), Codecs.INTEGER, Codecs.STRING);

        refuses(map, "92 02 02", "an absent key is removed");
        refuses(map, "92 01 02", "there is no value");
        refuses(map, "91 03", "no kind");
    }

    @Test
    void whatDoesNotFitASetIsRefused() {
        var set = Recording.ofSet(new LinkedHashSet<>(List.of(1)), Codecs.INTEGER);

        refuses(set, "92 02 02", "an absent element is removed");
        refuses(set, "92 01 01", "a known element is added");
        refuses(set, "91 03", "no kind");
    }

    @Test
    void whatDoesNotFitADequeIsRefused() {
        var deque = Recording.ofDeque(new ArrayDeque<>(List.of(1)), Codecs.INTEGER);

        refuses(deque, "94 03 01 01 05", "inserted elsewhere than at the beginning");
        refuses(deque, "93 02 00 05", "set");
        refuses(deque, "92 01 c0", "null, which it can't hold");
        refuses(deque, "96 04 01 00 04 01 00", "more are removed than there are");
    }

    private static void refuses(Object recorded, String bytes, String what) {
        assertThatThrownBy(() -> Edited.replay(recorded, HexFormat.of().parseHex(bytes.replace(" ", ""))))
                .as(what)
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("offset");
    }
}

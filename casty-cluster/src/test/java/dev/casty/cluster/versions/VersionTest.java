package dev.casty.cluster.versions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.cluster.versions.Version.Relation;
import dev.casty.cluster.wire.MalformedException;
import dev.casty.journal.Entry;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Versions know what they have seen. */
class VersionTest {
    @Test
    void aChangeIsNewerThanWhatItChanges() {
        var one = Version.NONE.changed(1, 100);
        var two = one.changed(2, 50);
        assertThat(two.to(one)).isEqualTo(Relation.NEWER);
        assertThat(one.to(two)).isEqualTo(Relation.OLDER);
        assertThat(two.isLaterThan(one)).as("although the wall clock went back").isTrue();
        assertThat(one.to(Version.NONE.changed(1, 7))).isEqualTo(Relation.SAME);
    }

    @Test
    void twoThatHaveNotSeenEachOtherAreConcurrentUntilTheyAreJoined() {
        var common = Version.NONE.changed(1, 100);
        var left = common.changed(1, 200);
        var right = common.changed(2, 150);
        assertThat(left.to(right)).isEqualTo(Relation.CONCURRENT);
        assertThat(right.to(left)).isEqualTo(Relation.CONCURRENT);
        var both = left.joined(right);
        assertThat(both.includes(left)).isTrue();
        assertThat(both.includes(right)).isTrue();
        assertThat(both).isEqualTo(right.joined(left));
        assertThat(both.writer()).isEqualTo(1);
    }

    @Test
    void ofTwoAtOneTimeTheGreaterStoreIsLater() {
        var left = Version.NONE.changed(1, 100);
        var right = Version.NONE.changed(2, 100);
        assertThat(right.isLaterThan(left)).isTrue();
        assertThat(left.isLaterThan(right)).isFalse();
    }

    @Test
    void inAnyHistoryVersionsAreRelatedAsWhatTheyHaveSeen() {
        var random = new SplittableRandom(1);
        for (int run = 0; run < 500; run++) {
            var versions = new ArrayList<Version>(List.of(Version.NONE));
            for (int step = 0; step < 20; step++) {
                var one = versions.get(random.nextInt(versions.size()));
                var other = versions.get(random.nextInt(versions.size()));
                // No node makes two changes of one version: it goes on from its own newest.
                var next = random.nextBoolean()
                        ? one.joined(other)
                        : newestOf(versions, random.nextInt(3)).joined(one).changed(random.nextInt(1) + 1, step);
                assertThat(next.includes(one)).isTrue();
                versions.add(next);
            }
            for (var a : versions) {
                for (var b : versions) {
                    assertThat(a.to(b) == Relation.NEWER).isEqualTo(b.to(a) == Relation.OLDER);
                    assertThat(a.joined(b).seen()).isEqualTo(b.joined(a).seen());
                    assertThat(a.isLaterThan(b) && b.isLaterThan(a)).isFalse();
                }
            }
        }
    }

    private static Version newestOf(List<Version> versions, int back) {
        return versions.get(Math.max(0, versions.size() - 1 - back));
    }

    @Test
    void versionsAndStatesComeBackAsTheyWereAndNoiseIsRefused() {
        var version = Version.NONE.changed(Long.MAX_VALUE, 100).changed(-1, 200);
        var state = new Versioned(version, 7, List.of(new Entry(Entry.Kind.SNAPSHOT, new byte[] {1, 2})));
        var bytes = Unpooled.buffer();
        state.write(bytes);
        var written = ByteBufUtil.getBytes(bytes);
        var read = Versioned.read(bytes);
        assertThat(read.version()).isEqualTo(version);
        assertThat(read.sequence()).isEqualTo(7);
        assertThat(read.entries().getFirst().payload()).containsExactly(1, 2);
        var random = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            var noise = written.clone();
            noise[random.nextInt(noise.length)] = (byte) random.nextInt();
            try {
                Versioned.read(Unpooled.wrappedBuffer(noise, 0, random.nextInt(noise.length + 1)));
            } catch (MalformedException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }
}

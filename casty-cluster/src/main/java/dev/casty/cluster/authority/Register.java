package dev.casty.cluster.authority;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a register holds.
 *
 * @param version how often it was written
 * @param value empty if that is 0
 */
@SuppressWarnings("ArrayRecordComponent") // compared by contents, below
public record Register(long version, byte[] value) {
    /** One that was never written. */
    public static final Register EMPTY = new Register(0, new byte[0]);

    /** Whether it holds just these bytes. */
    public boolean holds(byte[] bytes) {
        return Arrays.equals(value, bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Register that && version == that.version && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(version) * 31 + Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "version " + version + " of " + value.length + " bytes";
    }
}

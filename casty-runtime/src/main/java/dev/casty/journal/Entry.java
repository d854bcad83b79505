package dev.casty.journal;

/**
 * A piece of a state.
 *
 * @param kind what it stands for
 * @param payload in a form that the journal does not know
 */
@SuppressWarnings("ArrayRecordComponent") // whoever has an entry has its bytes: they are not compared, and not copied
public record Entry(Kind kind, byte[] payload) {
    /** What an entry stands for. */
    public enum Kind {
        /** What is different from the entry before. */
        CHANGE,
        /** The whole state: no entry before it is needed. */
        SNAPSHOT,
        /** The end of the state: whatever was before is gone. */
        DELETION
    }
}

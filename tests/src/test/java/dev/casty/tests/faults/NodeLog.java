package dev.casty.tests.faults;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a {@link FaultNode} writes down: lines of words, of which the first says what it is and the second when. A line is in the
 * file when {@link #write} returns, whatever happens to the process then.
 */
final class NodeLog {
    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

    /** It has joined: {@code address}. */
    static final String READY = "READY";
    /** A message is about to be told: {@code sender station number}. */
    static final String SAID = "SAID";
    /** A message is about to be asked: {@code sender station number}. */
    static final String ASKED = "ASKED";
    /** An ask has ended: {@code sender station number outcome}. */
    static final String ENDED = "ENDED";
    /** An actor has a message: {@code station incarnation sender number}. */
    static final String GOT = "GOT";
    /** An actor begins: {@code station incarnation}. */
    static final String BORN = "BORN";
    /** A message is a dead letter: {@code sender station number}, or nothing if that is not known. */
    static final String DEAD = "DEAD";
    /** Something has happened to a member: {@code kind address}. */
    static final String MEMBER = "MEMBER";
    /** Who is a member now: addresses. */
    static final String MEMBERS = "MEMBERS";
    /** Nothing of what it has sent is on its way: {@code round}. */
    static final String QUIET = "QUIET";
    /** Something that must not be: what. */
    static final String BROKEN = "BROKEN";

    /** An outcome: an answer, and the right one. */
    static final String ANSWERED = "ANSWERED";
    /** An outcome begins so if the ask failed as asks do; the class of the exception follows. */
    static final String FAILED = "FAILED:";
    /** An outcome begins so if it was none that an ask may have. */
    static final String WRONG = "WRONG:";

    private NodeLog() {}

    static void write(String kind, Object... words) {
        var line = Arrays.stream(words)
                .map(String::valueOf)
                .collect(Collectors.joining(" ", kind + " " + System.nanoTime() + " ", "\n"));
        try {
            OUT.write(line.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

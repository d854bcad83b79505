package dev.casty.cluster.wire;

import static dev.casty.cluster.wire.Primitives.readByte;
import static dev.casty.cluster.wire.Primitives.readText;
import static dev.casty.cluster.wire.Primitives.writeText;

import dev.casty.ActorFailedException;
import dev.casty.ActorStoppedException;
import dev.casty.AskCycleException;
import dev.casty.AskException;
import dev.casty.MailboxFullException;
import dev.casty.NoReplyException;
import dev.casty.UnhandledMessageException;
import dev.casty.cluster.NodeUnreachableException;
import dev.casty.cluster.OwnerUnavailableException;
import dev.casty.cluster.QuorumUnavailableException;
import dev.casty.cluster.RemoteFailure;
import dev.casty.cluster.UnknownTypeException;
import dev.casty.runtime.ask.Ask;
import dev.casty.runtime.ask.Failure;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** Why an ask has no reply, on the way to an asker elsewhere: which exception, its text, and class and text of its cause. */
public final class FailureCodec {
    private static final int FAILED = 1;
    private static final int STOPPED = 2;
    private static final int STOPPED_BY_FAILURE = 3;
    private static final int NO_REPLY = 4;
    private static final int UNHANDLED = 5;
    private static final int MAILBOX_FULL = 6;
    private static final int CYCLE = 7;
    private static final int UNKNOWN_TYPE = 8;
    private static final int OWNER_UNAVAILABLE = 9;
    private static final int NODE_UNREACHABLE = 10;

    private static final int QUORUM_UNAVAILABLE = 11;

    private static final int MAX_TEXT_BYTES = 8192;
    private static final int MAX_TEXT_CHARS = 2000;

    private FailureCodec() {}

    /** Writes it. */
    public static void write(ByteBuf out, AskException failure) {
        int kind = kindOf(failure);
        writeText(out.writeByte(kind), cut(String.valueOf(failure.getMessage())));
        if (kind == FAILED || kind == STOPPED_BY_FAILURE) {
            var cause = failure.getCause() == null ? failure : failure.getCause();
            writeText(out, cut(cause.getClass().getName()));
            writeText(out, cut(Ask.describe(cause)));
        }
    }

    private static int kindOf(AskException failure) {
        return switch (failure) {
            case ActorStoppedException stopped -> stopped.getCause() == null ? STOPPED : STOPPED_BY_FAILURE;
            case NoReplyException any -> NO_REPLY;
            case UnhandledMessageException any -> UNHANDLED;
            case MailboxFullException any -> MAILBOX_FULL;
            case AskCycleException any -> CYCLE;
            case UnknownTypeException any -> UNKNOWN_TYPE;
            case OwnerUnavailableException any -> OWNER_UNAVAILABLE;
            case NodeUnreachableException any -> NODE_UNREACHABLE;
            case QuorumUnavailableException any -> QUORUM_UNAVAILABLE;
            default -> FAILED;
        };
    }

    private static String cut(String text) {
        return text.length() <= MAX_TEXT_CHARS ? text : text.substring(0, MAX_TEXT_CHARS) + "...";
    }

    /** Reads it. */
    public static Failure read(ByteBuf in) {
        int kind = readByte(in);
        var text = readText(in, MAX_TEXT_BYTES);
        return switch (kind) {
            case FAILED -> failed(text, readCause(in));
            case STOPPED -> stopped(text, null);
            case STOPPED_BY_FAILURE -> stopped(text, readCause(in));
            case NO_REPLY -> () -> new NoReplyException(text);
            case UNHANDLED -> () -> new UnhandledMessageException(text);
            case MAILBOX_FULL -> () -> new MailboxFullException(text);
            case CYCLE -> () -> new AskCycleException(text);
            case UNKNOWN_TYPE -> () -> new UnknownTypeException(text);
            case OWNER_UNAVAILABLE -> () -> new OwnerUnavailableException(text);
            case QUORUM_UNAVAILABLE -> () -> new QuorumUnavailableException(text);
            case NODE_UNREACHABLE -> () -> new NodeUnreachableException(text);
            default -> throw new MalformedException("there is no failure of the kind " + kind);
        };
    }

    private static RemoteFailure readCause(ByteBuf in) {
        return new RemoteFailure(readText(in, MAX_TEXT_BYTES), readText(in, MAX_TEXT_BYTES));
    }

    private static Failure failed(String text, RemoteFailure cause) {
        return () -> new ActorFailedException(text, cause);
    }

    private static Failure stopped(String text, @Nullable RemoteFailure cause) {
        return () -> new ActorStoppedException(text, cause);
    }
}

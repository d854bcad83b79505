package dev.casty.cluster.authority.register;

import static dev.casty.cluster.wire.Primitives.readByte;
import static dev.casty.cluster.wire.Primitives.readLong;
import static dev.casty.cluster.wire.Primitives.readNumber;
import static dev.casty.cluster.wire.Primitives.readText;
import static dev.casty.cluster.wire.Primitives.writeNumber;
import static dev.casty.cluster.wire.Primitives.writeText;

import dev.casty.cluster.authority.Register;
import dev.casty.cluster.authority.register.RegisterMessage.Accept;
import dev.casty.cluster.authority.register.RegisterMessage.Accepted;
import dev.casty.cluster.authority.register.RegisterMessage.Prepare;
import dev.casty.cluster.authority.register.RegisterMessage.Promise;
import dev.casty.cluster.authority.register.RegisterMessage.Rejected;
import dev.casty.cluster.wire.MalformedException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;

/** Messages about registers as bytes. What is read is hostile. */
public final class RegisterCodec {
    private static final int MAX_NAME_BYTES = 256;
    /** How large a value may be. */
    static final int MAX_VALUE_BYTES = 64 * 1024;

    private static final int PREPARE = 1;
    private static final int ACCEPT = 2;
    private static final int PROMISE = 3;
    private static final int ACCEPTED = 4;
    private static final int REJECTED = 5;

    private RegisterCodec() {}

    /** Writes one. */
    public static void write(ByteBuf out, RegisterMessage message) {
        int kind = switch (message) {
            case Prepare any -> PREPARE;
            case Accept any -> ACCEPT;
            case Promise any -> PROMISE;
            case Accepted any -> ACCEPTED;
            case Rejected any -> REJECTED;
        };
        writeText(out.writeByte(kind), message.name());
        writeBallot(out, message.ballot());
        switch (message) {
            case Accept accept -> writeRegister(out, accept.register());
            case Promise promise -> {
                writeBallot(out, promise.accepted());
                writeRegister(out, promise.register());
            }
            case Rejected rejected -> writeBallot(out, rejected.newer());
            case Prepare any -> {}
            case Accepted any -> {}
        }
    }

    /** Reads one. */
    public static RegisterMessage read(ByteBuf in) {
        int kind = readByte(in);
        var name = readText(in, MAX_NAME_BYTES);
        var ballot = readBallot(in);
        return switch (kind) {
            case PREPARE -> new Prepare(name, ballot);
            case ACCEPT -> new Accept(name, ballot, readRegister(in));
            case PROMISE -> new Promise(name, ballot, readBallot(in), readRegister(in));
            case ACCEPTED -> new Accepted(name, ballot);
            case REJECTED -> new Rejected(name, ballot, readBallot(in));
            default -> throw new MalformedException("there is no message about a register of the kind " + kind);
        };
    }

    static void writeBallot(ByteBuf out, Ballot ballot) {
        writeNumber(out, ballot.number());
        out.writeLong(ballot.proposer());
    }

    static Ballot readBallot(ByteBuf in) {
        return new Ballot(readNumber(in), readLong(in));
    }

    static void writeRegister(ByteBuf out, Register register) {
        writeNumber(out, register.version());
        writeNumber(out, register.value().length);
        out.writeBytes(register.value());
    }

    static Register readRegister(ByteBuf in) {
        long version = readNumber(in);
        int length = readNumber(in, Math.min(MAX_VALUE_BYTES, in.readableBytes()));
        if (length > in.readableBytes()) {
            throw new MalformedException("expected " + length + " bytes, and there are " + in.readableBytes());
        }
        var value = ByteBufUtil.getBytes(in, in.readerIndex(), length);
        in.skipBytes(length);
        return new Register(version, value);
    }
}

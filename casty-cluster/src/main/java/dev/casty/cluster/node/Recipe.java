package dev.casty.cluster.node;

import static dev.casty.cluster.wire.Primitives.readByte;
import static dev.casty.cluster.wire.Primitives.readNumber;
import static dev.casty.cluster.wire.Primitives.readText;
import static dev.casty.cluster.wire.Primitives.writeNumber;
import static dev.casty.cluster.wire.Primitives.writeText;

import dev.casty.ActorSpec;
import dev.casty.Mailbox;
import dev.casty.Supervision;
import dev.casty.annotation.MultiChildStrategy;
import dev.casty.annotation.SupervisionStrategy;
import dev.casty.cluster.ClusterScope;
import dev.casty.cluster.wire.MalformedException;
import dev.casty.codec.CodecException;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import dev.casty.spi.ActorType;
import dev.casty.spi.Addresses;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A spec on its way to the node on which its actor will live.
 *
 * @param type the stable name of the actor's class
 * @param bytes what the spec says, and the arguments
 * @param bound whether it stays on its node whatever happens: its state is in that node's journal, or it was spawned so
 */
@SuppressWarnings("ArrayRecordComponent") // compared by contents, below
record Recipe(String type, byte[] bytes, boolean bound) {
    /** How long the name of a class may be. */
    static final int MAX_TYPE_BYTES = 4096;

    private static final int PARTS = 5;
    private static final int SUPERVISION_PARTS = 8;

    /** Writes a spec. Throws {@link CodecException} if its arguments can't be written. */
    static Recipe of(ActorSpec<?> spec, Addresses addresses) {
        var out = Unpooled.buffer();
        var packer = new Packer(out, addresses);
        packer.packArrayHeader(PARTS);
        packMailbox(packer, spec.mailbox());
        packer.packInt(spec.stashCapacity());
        packer.packBoolean(spec.durable());
        packSupervision(packer, spec.supervision());
        spec.arguments().write(packer);
        return new Recipe(spec.type().stableName(), ByteBufUtil.getBytes(out), spec.durable() || isPinned(spec));
    }

    /** Whether the actor is to be where it is spawned. */
    static boolean isPinned(@Nullable ActorSpec<?> spec) {
        return spec != null && spec.scope() instanceof ClusterScope scope && scope.isPinned();
    }

    void write(ByteBuf out) {
        writeText(out, type);
        out.writeBoolean(bound);
        writeNumber(out, bytes.length);
        out.writeBytes(bytes);
    }

    static Recipe read(ByteBuf in) {
        var type = readText(in, MAX_TYPE_BYTES);
        boolean bound = readByte(in) != 0;
        int length = readNumber(in, in.readableBytes());
        if (length > in.readableBytes()) {
            throw new MalformedException("expected " + length + " bytes, and there are " + in.readableBytes());
        }
        var bytes = ByteBufUtil.getBytes(in, in.readerIndex(), length);
        in.skipBytes(length);
        return new Recipe(type, bytes, bound);
    }

    /** The spec again. */
    ActorSpec<?> spec(ActorType<?, ?> known, Addresses addresses) {
        return read(known, new Unpacker(Unpooled.wrappedBuffer(bytes), addresses));
    }

    private <A> ActorSpec<?> read(ActorType<A, ?> known, Unpacker in) {
        expect(in, PARTS, "a spec");
        var mailbox = readMailbox(in);
        int stash = in.unpackInt();
        boolean isDurable = in.unpackBoolean();
        var supervision = readSupervision(in);
        return ActorSpec.of(known, known.factory(in), out -> out.buffer().writeBytes(bytes))
                .mailbox(mailbox)
                .stashCapacity(stash)
                .durable(isDurable)
                .supervision(supervision);
    }

    private static void packMailbox(Packer out, Mailbox mailbox) {
        if (mailbox instanceof Mailbox.Bounded(int capacity, var whenFull)) {
            out.packArrayHeader(2);
            out.packInt(capacity);
            out.packString(whenFull.name());
        } else {
            out.packArrayHeader(0);
        }
    }

    private static Mailbox readMailbox(Unpacker in) {
        return in.unpackArrayHeader() == 0
                ? Mailbox.unbounded()
                : Mailbox.bounded(in.unpackInt(), Mailbox.WhenFull.valueOf(in.unpackString()));
    }

    private static void packSupervision(Packer out, Supervision supervision) {
        out.packArrayHeader(SUPERVISION_PARTS);
        out.packString(supervision.strategy().name());
        out.packInt(supervision.maxRestarts());
        packDuration(out, supervision.within());
        packDuration(out, supervision.initialBackoff());
        packDuration(out, supervision.maxBackoff());
        out.packDouble(supervision.multiplier());
        out.packDouble(supervision.jitter());
        out.packString(supervision.children().name());
    }

    private static Supervision readSupervision(Unpacker in) {
        expect(in, SUPERVISION_PARTS, "a supervision");
        return new Supervision(
                SupervisionStrategy.valueOf(in.unpackString()),
                in.unpackInt(),
                readDuration(in),
                readDuration(in),
                readDuration(in),
                in.unpackDouble(),
                in.unpackDouble(),
                MultiChildStrategy.valueOf(in.unpackString()));
    }

    private static void packDuration(Packer out, Duration duration) {
        out.packArrayHeader(2);
        out.packLong(duration.getSeconds());
        out.packInt(duration.getNano());
    }

    private static Duration readDuration(Unpacker in) {
        expect(in, 2, "a duration");
        return Duration.ofSeconds(in.unpackLong(), in.unpackInt());
    }

    private static void expect(Unpacker in, int parts, String what) {
        if (in.unpackArrayHeader() != parts) {
            throw new CodecException(
                    "expected " + what + " of " + parts + " parts: the node that sent it is of another version");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Recipe that
                && type.equals(that.type)
                && bound == that.bound
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, bound, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return "recipe of " + type;
    }
}

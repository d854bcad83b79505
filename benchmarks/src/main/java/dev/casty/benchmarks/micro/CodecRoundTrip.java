package dev.casty.benchmarks.micro;

import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What it takes to write and to read a record of three fields, in the same bytes by three ways. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecRoundTrip {
    /** Records that are read out of one buffer, as messages come: many in a frame. */
    private static final int FRAME = 100;

    private final CodecByCasty casty = new CodecByCasty();
    private final CodecByReference reference = new CodecByReference();

    private final ByteBuf out = Unpooled.buffer(256);
    private final Packer packer = new Packer(out);

    // Read anew each time: nothing about them may be known to the compiler.
    private int amount = Integer.MAX_VALUE;
    private long price = Long.MAX_VALUE;
    private String article = "ABCD-12345";

    private byte[] bytes = {};
    private ByteBuf in = Unpooled.EMPTY_BUFFER;

    private CodecLine line() {
        return new CodecLine(amount, price, article);
    }

    /** The bytes to read; and that all three write the same. */
    @Setup
    public void prepare() {
        var one = ByteBufUtil.getBytes(writeByCasty());
        if (!Arrays.equals(one, ByteBufUtil.getBytes(writeByHand()))
                || !Arrays.equals(one, reference.write(line()).toByteArray())) {
            throw new AssertionError("different bytes");
        }
        bytes = new byte[FRAME * one.length];
        for (int i = 0; i < FRAME; i++) {
            System.arraycopy(one, 0, bytes, i * one.length, one.length);
        }
        in = Unpooled.wrappedBuffer(bytes);
    }

    /** Through the codec that the processor would write. */
    @Benchmark
    public ByteBuf writeByCasty() {
        out.clear();
        casty.write(packer, line());
        return out;
    }

    /** Straight into the buffer. */
    @Benchmark
    public ByteBuf writeByHand() {
        out.clear();
        CodecByHand.write(out, line());
        return out;
    }

    /** By msgpack-core. */
    @Benchmark
    public Object writeByReference() {
        return reference.write(line());
    }

    /** Through the codec that the processor would write, with one unpacker for all records of a frame. */
    @Benchmark
    @OperationsPerInvocation(FRAME)
    public void readByCasty(Blackhole hole) {
        var unpacker = new Unpacker(in);
        for (int i = 0; i < FRAME; i++) {
            hole.consume(casty.read(unpacker));
        }
    }

    /** Straight out of the buffer. */
    @Benchmark
    @OperationsPerInvocation(FRAME)
    public void readByHand(Blackhole hole) {
        in.readerIndex(0);
        for (int i = 0; i < FRAME; i++) {
            hole.consume(CodecByHand.read(in));
        }
    }

    /** By msgpack-core. */
    @Benchmark
    @OperationsPerInvocation(FRAME)
    public void readByReference(Blackhole hole) {
        reference.begin(bytes);
        for (int i = 0; i < FRAME; i++) {
            hole.consume(reference.read());
        }
    }
}

package dev.casty.benchmarks.workload;

import java.util.function.IntConsumer;

/** The numbers that outside threads send and ask, the same for every peer. */
public final class Numbers {
    /** How many different numbers are told: their messages exist beforehand, so that a tell is no more than a tell. */
    public static final int KINDS = 1_024;

    private Numbers() {}

    /**
     * Tells {@code size} numbers, from 0 to {@link #KINDS} and again, from so many threads at a time; returns when all are
     * sent.
     *
     * @param tell takes an index below {@link #KINDS}
     */
    public static void tell(int producers, long size, IntConsumer tell) throws InterruptedException {
        if (producers == 1) {
            tell(size, tell);
            return;
        }
        var threads = new Thread[producers];
        for (int i = 0; i < producers; i++) {
            threads[i] = Thread.ofPlatform().name("producer-" + i).start(() -> tell(size / producers, tell));
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    private static void tell(long size, IntConsumer tell) {
        for (long i = 0; i < size; i++) {
            tell.accept((int) (i & (KINDS - 1)));
        }
    }

    static long sum(long size) {
        return size / KINDS * (KINDS * (KINDS - 1L) / 2);
    }

    /** The sum of all answers, if 0 to {@code size} are asked and each answer is one more than the question. */
    static long answers(long size) {
        return size * (size + 1) / 2;
    }
}

package dev.casty.benchmarks.workload;

import java.util.Random;

/**
 * The transfers that the bank's teller orders. As in Savina's banking they go from an account to one with a higher number,
 * so that accounts that wait for each other never form a circle.
 */
public final class Transfers {
    private static final int[] FROM = new int[Workload.BANK_TRANSFERS];
    private static final int[] TO = new int[Workload.BANK_TRANSFERS];
    private static final int HIGHEST_AMOUNT = 1_000;

    static {
        var random = new Random(123_456);
        for (int i = 0; i < FROM.length; i++) {
            FROM[i] = random.nextInt(Workload.ACCOUNTS / 10 * 8);
            TO[i] = FROM[i] + Math.max(1, random.nextInt(Workload.ACCOUNTS - FROM[i]));
        }
    }

    private Transfers() {}

    /** The number of the account that pays the transfer of this number. */
    public static int from(int transfer) {
        return FROM[transfer];
    }

    /** The number of the account that is paid. */
    public static int to(int transfer) {
        return TO[transfer];
    }

    /** What is paid. */
    public static int amount(int transfer) {
        return transfer % HIGHEST_AMOUNT;
    }

    static long total() {
        long total = 0;
        for (int i = 0; i < FROM.length; i++) {
            total += amount(i);
        }
        return total;
    }
}

package dev.casty.tests.faults.lab;

/**
 * From one host to another.
 *
 * @param from the number of the one that sends
 * @param to the number of the one that should hear it
 */
public record Way(int from, int to) {
    @Override
    public String toString() {
        return from + "->" + to;
    }
}

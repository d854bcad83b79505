package dev.casty.benchmarks.workload;

/** The colours of the creatures in chameneos. */
public enum Color {
    /** Goes with red and yellow. */
    BLUE,
    /** Goes with blue and yellow. */
    RED,
    /** Goes with blue and red. */
    YELLOW;

    private static final Color[] ALL = values();

    /** The colour of the creature of this number before its first meeting. */
    public static Color of(int creature) {
        return ALL[creature % ALL.length];
    }

    /** The colour that a creature takes when it meets another: its own if they are equal, else the third. */
    public Color meet(Color other) {
        if (this == other) {
            return this;
        }
        return switch (this) {
            case BLUE -> other == RED ? YELLOW : RED;
            case RED -> other == BLUE ? YELLOW : BLUE;
            case YELLOW -> other == BLUE ? RED : BLUE;
        };
    }
}

package dev.casty.annotation;

/** Which children restart when one of them has failed and is restarted. */
public enum MultiChildStrategy {
    /** The failed one alone. */
    ONE_FOR_ONE,
    /** All of them. */
    ONE_FOR_ALL,
    /** The failed one and those spawned after it. */
    REST_FOR_ONE
}

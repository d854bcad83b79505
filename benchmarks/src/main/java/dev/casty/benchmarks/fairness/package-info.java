/**
 * How long others wait while actors keep every worker busy: handlers that were woken, timers, virtual threads of the user's
 * own, other actors. Start at {@link dev.casty.benchmarks.fairness.FairnessForks}.
 */
package dev.casty.benchmarks.fairness;

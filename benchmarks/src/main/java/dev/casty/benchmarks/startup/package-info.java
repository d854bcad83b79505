/** How long a JVM takes until an actor has answered. Start at {@link dev.casty.benchmarks.startup.StartUps}. */
package dev.casty.benchmarks.startup;

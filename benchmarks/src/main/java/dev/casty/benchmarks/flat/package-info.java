/**
 * What a tell costs as everything around it grows: the number of actors, of messages in a protocol, of behaviours on the
 * stack. Start at {@link dev.casty.benchmarks.flat.FlatForks}.
 */
package dev.casty.benchmarks.flat;

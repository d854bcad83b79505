/**
 * Judges what clients were answered: whether one actor, handling one message after another, could have said all of it. A
 * {@link dev.casty.testkit.history.History} takes down what was asked and answered,
 * {@link dev.casty.testkit.history.Linearizability} looks for the order that explains it.
 */
@NullMarked
package dev.casty.testkit.history;

import org.jspecify.annotations.NullMarked;

/**
 * Tests of actors without chance: a whole system in virtual time, one step after the other, in an order that a seed
 * decides. {@link dev.casty.testkit.Simulation} is the way in.
 */
@NullMarked
package dev.casty.testkit;

import org.jspecify.annotations.NullMarked;

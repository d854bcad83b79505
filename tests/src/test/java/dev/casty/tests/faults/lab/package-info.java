/** Processes on hosts of their own, and what can go wrong with them and the network between them, as a seed decides. */
@NullMarked
package dev.casty.tests.faults.lab;

import org.jspecify.annotations.NullMarked;

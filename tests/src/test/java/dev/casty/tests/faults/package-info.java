/** What a cluster of real processes promises under faults, held to by what the processes write down. */
@NullMarked
package dev.casty.tests.faults;

import org.jspecify.annotations.NullMarked;

/**
 * The journal in files: segments of checked records, one thread that writes for all, and the removal of what is superseded.
 * How a crash and damage are told apart is in {@link dev.casty.runtime.journal.SegmentScan}.
 */
@NullMarked
package dev.casty.runtime.journal;

import org.jspecify.annotations.NullMarked;

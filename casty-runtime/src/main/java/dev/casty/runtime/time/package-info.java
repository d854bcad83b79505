/**
 * Time, behind a seam: what a clock says and what happens later. Production uses the machine's; a simulation moves time
 * itself.
 */
@NullMarked
package dev.casty.runtime.time;

import org.jspecify.annotations.NullMarked;

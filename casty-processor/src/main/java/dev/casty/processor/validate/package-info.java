/**
 * The rules that actors and unions must keep: a rule is a class, reads the model and returns violations. Nothing here
 * prints, and nothing changes.
 *
 * <p>One mistake is one violation. A rule therefore leaves alone what another one already speaks of: each says in its
 * comment which.
 */
@NullMarked
package dev.casty.processor.validate;

import org.jspecify.annotations.NullMarked;

/**
 * What users of Casty call: the {@link dev.casty.ActorSystem}, refs and recipients, specs and supervision, and the
 * exceptions that an ask can end with. Nothing here knows how actors are run.
 */
@NullMarked
package dev.casty;

import org.jspecify.annotations.NullMarked;

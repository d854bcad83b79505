/**
 * The program {@code casty-journal}: {@link dev.casty.journal.tool.Main} takes the arguments, a command each looks into the
 * files, and {@link dev.casty.journal.tool.Values} shows what entries hold. All bytes are hostile here.
 */
@NullMarked
package dev.casty.journal.tool;

import org.jspecify.annotations.NullMarked;

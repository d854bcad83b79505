/**
 * The program {@code casty-certificates}: an authority and certificates of nodes, for development and tests. {@link
 * dev.casty.cluster.certificates.Authority} makes them, {@link dev.casty.cluster.certificates.Folder} keeps them. Nothing but the JDK is
 * needed, so that the jar alone runs.
 */
@NullMarked
package dev.casty.cluster.certificates;

import org.jspecify.annotations.NullMarked;

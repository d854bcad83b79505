/** The end of actors and systems. */
package dev.casty.tests.stopping;

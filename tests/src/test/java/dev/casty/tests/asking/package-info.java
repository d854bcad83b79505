/** Asks and their replies: every way in which they end. */
package dev.casty.tests.asking;

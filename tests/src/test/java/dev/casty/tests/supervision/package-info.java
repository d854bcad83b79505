/** Failures, restarts, limits. */
package dev.casty.tests.supervision;

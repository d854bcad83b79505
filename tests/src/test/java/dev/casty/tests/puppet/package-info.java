/** Actors that do what a test tells them to do, and recorders of what happened. */
package dev.casty.tests.puppet;

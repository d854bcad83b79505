/** What subscribers of a system's events are told. */
package dev.casty.tests.events;

/** Mailboxes with a bound. */
package dev.casty.tests.mailboxes;

/** The order of messages, and what one handler sees of another. */
package dev.casty.tests.order;

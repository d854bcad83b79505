/** Names, paths and identities. */
package dev.casty.tests.names;

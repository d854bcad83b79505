/** What happens to those who call the API wrongly. */
package dev.casty.tests.misuse;

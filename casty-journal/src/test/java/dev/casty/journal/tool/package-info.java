/** The program as a user runs it: arguments in, text and an exit status out. */
package dev.casty.journal.tool;

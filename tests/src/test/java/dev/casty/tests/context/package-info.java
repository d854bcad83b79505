/** What an actor can do with its context, method by method. */
package dev.casty.tests.context;

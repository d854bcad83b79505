/**
 * The README and the guide, held to what they show: code is taken from the samples, output from their tests, and compile
 * errors from the compiler.
 */
package dev.casty.tests.docs;

/** Narrowed refs and unions. */
package dev.casty.tests.refs;

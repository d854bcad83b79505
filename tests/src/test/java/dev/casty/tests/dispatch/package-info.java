/** Which handler a message reaches. */
package dev.casty.tests.dispatch;

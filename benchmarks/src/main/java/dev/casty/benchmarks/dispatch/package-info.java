/** What the number of messages in a protocol costs when one of them is handled. */
package dev.casty.benchmarks.dispatch;

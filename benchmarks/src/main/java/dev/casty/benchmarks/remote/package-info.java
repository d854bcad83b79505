/**
 * What messages to another process of this machine cost, over loopback: Casty's nodes, Pekko's Artery over TCP, and Netty alone,
 * which sends as many bytes and does nothing else. Start at {@link dev.casty.benchmarks.remote.RemoteForks}.
 */
package dev.casty.benchmarks.remote;

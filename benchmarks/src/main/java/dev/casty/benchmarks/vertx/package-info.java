/** The workloads with Eclipse Vert.x: verticles that send each other messages over the local event bus. */
package dev.casty.benchmarks.vertx;

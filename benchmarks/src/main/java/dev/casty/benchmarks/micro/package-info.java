/**
 * JMH: what a tell, an ask, the dispatch of a message, and writing and reading one cost, in time and, with {@code -prof gc}, in bytes.
 *
 * <pre>
 * mvn -B -q -pl benchmarks -am compile exec:exec \
 *     "-Dexec.args=-cp %classpath org.openjdk.jmh.Main -prof gc micro"
 * </pre>
 */
package dev.casty.benchmarks.micro;

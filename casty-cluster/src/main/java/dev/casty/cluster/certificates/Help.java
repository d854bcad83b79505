package dev.casty.cluster.certificates;

import java.io.PrintStream;

/** What the program says about itself. */
final class Help {
    private static final String ALL = """
        casty-certificates makes certificates by which the nodes of a cluster know each other (ClusterTls). They are for
        development and tests: the authority's key lies in a file, and nothing can be revoked.

          ca --folder DIR           an authority, whose nodes may join: DIR/authority.pem and DIR/authority.key
              --name NAME           what it is called: "Casty development authority"
              --days N              how long it is good for: 3650
          node --folder DIR --name NAME --host HOSTS
                                    a node of that authority: DIR/NAME.pem and DIR/NAME.key
              --host HOSTS          where other nodes reach it: DNS names and IP addresses, separated by commas
              --days N              how long it is good for: 365, and not longer than its authority
          help

        Keys can be read by their owner only. A file that is there is never overwritten.
        Exit status: 0 done; 2 it could not be done, and no file was left half made.
        """;

    private Help() {}

    static void print(PrintStream out) {
        out.print(ALL.replace("\n", System.lineSeparator()));
    }
}

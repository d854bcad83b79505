/** Tests of actors: systems and clusters in virtual time, run in an order that a seed decides, and a judge of what their clients are answered. */
module dev.casty.testkit {
    requires transitive dev.casty;
    requires transitive dev.casty.cluster;
    requires static transitive org.jspecify;

    exports dev.casty.testkit;
    exports dev.casty.testkit.history;
}

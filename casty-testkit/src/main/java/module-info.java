/** A system of actors in virtual time, run in an order that a seed decides. */
module dev.casty.testkit {
    requires transitive dev.casty;
    requires transitive dev.casty.cluster;
    requires static transitive org.jspecify;

    exports dev.casty.testkit;
}

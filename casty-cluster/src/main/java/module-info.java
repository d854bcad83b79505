/** Actors on several machines. */
@SuppressWarnings("module") // dev.casty.testkit is built after this module
module dev.casty.cluster {
    requires transitive dev.casty;
    requires static transitive org.jspecify;
    requires io.netty.codec;
    requires io.netty.handler;
    requires io.netty.transport;
    requires org.slf4j;

    exports dev.casty.cluster;
    exports dev.casty.cluster.membership to
            dev.casty.testkit;
    exports dev.casty.cluster.node to
            dev.casty.testkit;
    exports dev.casty.cluster.transport to
            dev.casty.testkit;
}

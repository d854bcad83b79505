/** The runtime of Casty: actors on one machine. */
@SuppressWarnings("module") // dev.casty.testkit and dev.casty.journal.tool are built after this module
module dev.casty {
    requires transitive dev.casty.annotation;
    requires static transitive org.jspecify;
    requires transitive io.netty.buffer;
    requires transitive io.netty.common;
    requires org.slf4j;

    exports dev.casty;
    exports dev.casty.codec;
    exports dev.casty.journal;
    exports dev.casty.spi;
    exports dev.casty.runtime.ask to
            dev.casty.cluster;
    exports dev.casty.runtime.cell to
            dev.casty.cluster,
            dev.casty.testkit;
    exports dev.casty.runtime.dispatch to
            dev.casty.cluster,
            dev.casty.testkit;
    exports dev.casty.runtime.durable to
            dev.casty.cluster;
    exports dev.casty.runtime.event to
            dev.casty.cluster;
    exports dev.casty.runtime.journal to
            dev.casty.journal.tool;
    exports dev.casty.runtime.system to
            dev.casty.cluster,
            dev.casty.testkit;
    exports dev.casty.runtime.time to
            dev.casty.cluster,
            dev.casty.testkit;

    uses dev.casty.spi.ActorTypes;
}

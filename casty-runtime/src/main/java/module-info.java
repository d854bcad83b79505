/** The runtime of Casty: actors on one machine. */
module dev.casty {
    requires transitive dev.casty.annotation;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports dev.casty;
    exports dev.casty.spi;
}

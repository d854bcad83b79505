/** The annotations of Casty, and nothing else. */
module dev.casty.annotation {
    exports dev.casty.annotation;
}

/** A program that looks into a journal. */
module dev.casty.journal.tool {
    requires dev.casty;
    requires static org.jspecify;
}

package dev.casty.tests.dispatch;

import dev.casty.annotation.On;

/** A superclass with handlers. */
abstract class Ancestor {
    record Inherited() {}

    record Overridden() {}

    @On
    String inherited(Inherited msg) {
        return "inherited";
    }

    @On
    public String overridden(Overridden msg) {
        return "the ancestor's";
    }
}

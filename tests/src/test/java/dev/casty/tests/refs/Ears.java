package dev.casty.tests.refs;

import dev.casty.annotation.Union;

/** A union of one. */
@Union(Ear.class)
interface Ears {}

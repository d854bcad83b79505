package dev.casty.benchmarks.micro;

/** Ten messages. */
sealed interface Key {
    record Key0() implements Key {}

    record Key1() implements Key {}

    record Key2() implements Key {}

    record Key3() implements Key {}

    record Key4() implements Key {}

    record Key5() implements Key {}

    record Key6() implements Key {}

    record Key7() implements Key {}

    record Key8() implements Key {}

    record Key9() implements Key {}
}

// expect: CASTY-0111 | HelpersTwiceContext again | a second time
// expect: CASTY-0111 | ReplyTo<String> other | a second time
package bad;

import dev.casty.ReplyTo;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
final class HelpersTwice {
    record Add() {}

    record Ask() {}

    @On
    void add(Add msg, HelpersTwiceContext ctx, HelpersTwiceContext again) {}

    @On
    void ask(Ask msg, ReplyTo<String> asker, ReplyTo<String> other) {}
}

// expect: CASTY-0101 | class ForgetsMany | Message.Continue, Message.Total and Message.Names | void onContinue(Message.Continue msg) {} | BigDecimal total(Message.Total msg) { | java.util.List<String> names(Message.Names msg) {
package bad;

import dev.casty.Request;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.math.BigDecimal;
import java.util.List;

@Actor(ForgetsMany.Message.class)
final class ForgetsMany {
    sealed interface Message {
        record Add() implements Message {}

        record Continue() implements Message {}

        record Total() implements Message, Request<BigDecimal> {}

        record Names() implements Message, Request<List<String>> {}
    }

    @On
    void add(Message.Add msg) {}
}

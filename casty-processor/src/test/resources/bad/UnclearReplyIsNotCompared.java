// expect: CASTY-0112 | String total | takes a ReplyTo as well
package bad;

import dev.casty.ReplyTo;
import dev.casty.Request;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.math.BigDecimal;

@Actor
final class UnclearReplyIsNotCompared {
    record GetTotal() implements Request<BigDecimal> {}

    @On
    String total(GetTotal msg, ReplyTo<BigDecimal> asker) {
        return "";
    }
}

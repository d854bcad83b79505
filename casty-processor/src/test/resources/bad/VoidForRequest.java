// expect: CASTY-0105 | void total | replies nothing to GetTotal, which is a Request<BigDecimal>
package bad;

import dev.casty.Request;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.math.BigDecimal;

@Actor
final class VoidForRequest {
    record GetTotal() implements Request<BigDecimal> {}

    @On
    void total(GetTotal msg) {}
}

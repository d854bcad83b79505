package casty.samples.asking;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

// region bank
/** Charges cards over a client that answers with futures, and takes the next message meanwhile. */
@Actor
final class Bank {
    record Charge(String customer, BigDecimal amount) {}

    record CountCharges() {}

    private final BigDecimal limit;
    private int charges;

    Bank(BigDecimal limit) {
        this.limit = limit;
    }

    @On
    CompletionStage<Receipt> charge(Charge request) {
        charges++;
        return CompletableFuture.supplyAsync(() -> callGateway(request));
    }

    @On
    int charges(CountCharges query) {
        return charges;
    }
    // endregion bank

    private Receipt callGateway(Charge request) {
        if (request.amount().compareTo(limit) > 0) {
            throw new IllegalArgumentException("card declined");
        }
        return new Receipt(request.customer(), request.amount());
    }
}

package casty.samples.asking;

import dev.casty.ReplyTo;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Takes payments: by waiting for the bank, or by going on meanwhile. */
@Actor
final class Till {
    record Pay(String customer, BigDecimal amount) {}

    record PayLater(String customer, BigDecimal amount) {}

    record GetReceipts() {}

    private final BankRef bank;
    private final List<Receipt> receipts = new ArrayList<>();

    Till(BankRef bank) {
        this.bank = bank;
    }

    // region blocking
    @On
    String pay(Pay order) {
        Receipt receipt = bank.ask(new Bank.Charge(order.customer(), order.amount()));
        receipts.add(receipt);
        return receipt.customer() + " paid " + receipt.amount();
    }
    // endregion blocking

    // region pipe
    @On
    void payLater(PayLater order, TillContext ctx, ReplyTo<String> replyTo) {
        ctx.pipeToSelf(
                bank.askAsync(new Bank.Charge(order.customer(), order.amount())),
                (self, receipt) -> {
                    receipts.add(receipt);
                    replyTo.send(receipt.customer() + " paid " + receipt.amount());
                },
                (self, failure) -> replyTo.send(
                        order.customer() + ": " + failure.getCause().getMessage()));
    }
    // endregion pipe

    @On
    List<Receipt> receipts(GetReceipts query) {
        return List.copyOf(receipts);
    }
}

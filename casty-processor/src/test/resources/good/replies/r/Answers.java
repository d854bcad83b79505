package r;

import dev.casty.ReplyTo;
import dev.casty.Request;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

@Actor
final class Answers {
    record Bool() {}

    record Byt() {}

    record Chr() {}

    record Dbl() {}

    record Flt() {}

    record Int() {}

    record Lng() {}

    record Shrt() {}

    record Arr() {}

    record Nothing() {}

    record Nought() {}

    record Stage() {}

    record StageOfNothing() {}

    record Late() {}

    record Fixed() implements Request<Double> {}

    record Ack() implements Request<Void> {}

    record Supply() {}

    @On
    boolean on(Bool msg) {
        return true;
    }

    @On
    byte on(Byt msg) {
        return 1;
    }

    @On
    char on(Chr msg) {
        return 1;
    }

    @On
    double on(Dbl msg) {
        return 1;
    }

    @On
    float on(Flt msg) {
        return 1;
    }

    @On
    int on(Int msg) {
        return 1;
    }

    @On
    long on(Lng msg) {
        return 1;
    }

    @On
    short on(Shrt msg) {
        return 1;
    }

    @On
    int[] on(Arr msg) {
        return new int[0];
    }

    @On
    void on(Nothing msg) {}

    @On
    Void on(Nought msg) {
        return null;
    }

    @On
    CompletionStage<String> on(Stage msg) {
        return CompletableFuture.completedFuture("");
    }

    @On
    CompletableFuture<Void> on(StageOfNothing msg) {
        return CompletableFuture.completedFuture(null);
    }

    @On
    void on(ReplyTo<Integer> replyTo, AnswersContext ctx, Late msg) throws Exception {}

    @On
    double on(Fixed msg) {
        return 1;
    }

    @On
    void on(Ack msg) {}

    @On
    Supplier<String> on(Supply msg) {
        return () -> "";
    }

    static void use(AnswersRef ref) {
        boolean a = ref.ask(new Bool());
        byte b = ref.ask(new Byt());
        char c = ref.ask(new Chr());
        double d = ref.ask(new Dbl());
        float e = ref.ask(new Flt());
        int f = ref.ask(new Int());
        long g = ref.ask(new Lng());
        short h = ref.ask(new Shrt());
        int[] i = ref.ask(new Arr());
        ref.ask(new Nothing());
        ref.ask(new Nought());
        String j = ref.ask(new Stage());
        ref.ask(new StageOfNothing());
        Integer k = ref.ask(new Late());
        Double l = ref.ask(new Fixed());
        CompletableFuture<Void> m = ref.askAsync(new Ack());
        System.out.println("" + a + b + c + d + e + f + g + h + i.length + j + k + l + m + ref.ask(new Supply()));
    }
}

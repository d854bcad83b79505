// expect: CASTY-0208 | NoCodec.class | NoCodec is no codec
// expect: CASTY-0201 | Money price | AbstractCodec | abstract
// expect: CASTY-0201 | Money price | GenericCodec | type parameters
// expect: CASTY-0201 | Money price | InnerCodec | inner
// expect: CASTY-0201 | Money price | NeedyCodec | no constructor without parameters
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.EncodedBy;
import dev.casty.annotation.On;
import dev.casty.codec.Codec;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;

record PayMoney() {}

/** Of a library, and no record. */
final class Money {
    long cents;
}

final class NoCodec {}

abstract class AbstractCodec implements Codec<Money> {
    @Override
    public void write(Money value, Packer out) {}
}

class GenericCodec<T> implements Codec<Money> {
    @Override
    public void write(Money value, Packer out) {}

    @Override
    public Money read(Unpacker in) {
        return new Money();
    }
}

final class NeedyCodec implements Codec<Money> {
    NeedyCodec(int digits) {}

    @Override
    public void write(Money value, Packer out) {}

    @Override
    public Money read(Unpacker in) {
        return new Money();
    }
}

@Actor
@Durable
final class WithNone {
    @EncodedBy(NoCodec.class)
    int price;

    @On
    void pay(PayMoney message) {}
}

@Actor
@Durable
final class WithAnAbstractOne {
    @EncodedBy(AbstractCodec.class)
    Money price;

    @On
    void pay(PayMoney message) {}
}

@Actor
@Durable
final class WithAGenericOne {
    @EncodedBy(GenericCodec.class)
    Money price;

    @On
    void pay(PayMoney message) {}
}

@Actor
@Durable
final class WithAnInnerOne {
    final class InnerCodec implements Codec<Money> {
        @Override
        public void write(Money value, Packer out) {}

        @Override
        public Money read(Unpacker in) {
            return new Money();
        }
    }

    @EncodedBy(InnerCodec.class)
    Money price;

    @On
    void pay(PayMoney message) {}
}

@Actor
@Durable
final class WithANeedyOne {
    @EncodedBy(NeedyCodec.class)
    Money price;

    @On
    void pay(PayMoney message) {}
}

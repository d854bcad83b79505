package dev.casty.runtime.system;

import dev.casty.ActorRef;
import dev.casty.Recipient;
import dev.casty.codec.CodecException;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import dev.casty.codec.ValueType;
import dev.casty.spi.ActorType;
import dev.casty.spi.Addresses;
import dev.casty.spi.GeneratedRef;
import dev.casty.spi.Protocol;
import dev.casty.spi.Target;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a system that is alone, which are in its journal only: an actor is written as its path, and means whoever has
 * that path when it is read and something is sent. An asker does not outlive the run; it is written as {@code false}.
 */
final class LocalAddresses implements Addresses {
    private final LocalSystem system;
    private @Nullable TypeIndex types;

    LocalAddresses(LocalSystem system) {
        this.system = system;
    }

    @Override
    public void packActor(Packer out, Target actor) {
        out.packString(actor.path());
    }

    @Override
    public Target unpackActor(Unpacker in, ActorType<?, ?> type) {
        return system.byPath(in.unpackString(), type);
    }

    @Override
    public void packAnyActor(Packer out, ActorRef actor) {
        var ref = GeneratedRef.of(actor);
        out.packArrayHeader(2);
        out.packString(ref.actorType().stableName());
        packActor(out, ref.target());
    }

    @Override
    public ActorRef unpackAnyActor(Unpacker in) {
        if (in.unpackArrayHeader() != 2) {
            throw new CodecException("expected an actor's type and its path");
        }
        var type = type(in.unpackString());
        return type.ref(unpackActor(in, type));
    }

    private synchronized ActorType<?, ?> type(String stableName) {
        var known = types;
        if (known == null) {
            known = TypeIndex.load();
            types = known;
        }
        return known.require(stableName);
    }

    @Override
    public void packRecipient(Packer out, Recipient<?> recipient, Protocol protocol) {
        var ref = GeneratedRef.behind(recipient);
        if (ref == null) {
            out.packBoolean(false);
        } else {
            packAnyActor(out, ref);
        }
    }

    @Override
    public Recipient<?> unpackRecipient(Unpacker in, Protocol protocol) {
        if (in.nextType() == ValueType.BOOLEAN) {
            in.unpackBoolean();
            return system.nobody();
        }
        return GeneratedRef.of(unpackAnyActor(in)).anyRecipient();
    }
}

package dev.casty.cluster.ownership;

import dev.casty.cluster.authority.Authority;
import dev.casty.cluster.authority.Register;
import dev.casty.cluster.transport.Loop;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The authority's registers, with answers on the loop: null where it is not known in time what they hold. */
final class Registers {
    private final Authority authority;
    private final Loop loop;

    Registers(Authority authority, Loop loop) {
        this.authority = authority;
        this.loop = loop;
    }

    void read(String name, Consumer<@Nullable Register> answer) {
        tell(authority.read(name), answer);
    }

    void change(String name, long version, byte[] value, Consumer<@Nullable Register> answer) {
        tell(authority.change(name, version, value), answer);
    }

    private void tell(CompletableFuture<Register> result, Consumer<@Nullable Register> answer) {
        var unused = result.whenComplete((register, failure) -> loop.execute(() -> answer.accept(register)));
    }
}

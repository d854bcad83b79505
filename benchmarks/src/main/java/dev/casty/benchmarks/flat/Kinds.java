package dev.casty.benchmarks.flat;

import dev.casty.ActorRef;
import dev.casty.ActorSystem;
import dev.casty.benchmarks.dispatch.WideProtocol;
import dev.casty.benchmarks.workload.Scenario;
import dev.casty.spi.GeneratedRef;

/** An actor with so many kinds of messages, of which it is told all by turns. */
final class Kinds implements Scenario {
    private final ActorSystem system = ActorSystem.create();
    private final WideProtocol protocol;
    private final GeneratedRef wide;
    private long told;

    Kinds(WideProtocol protocol) {
        this.protocol = protocol;
        ActorRef ref = system.actor(protocol.spec());
        wide = GeneratedRef.of(ref);
    }

    @Override
    public long run(long size) throws ReflectiveOperationException {
        long before = protocol.handled();
        var messages = protocol.messages();
        int kind = 0;
        for (long i = 0; i < size; i++) {
            wide.tellUntyped(messages[kind]);
            kind = kind == messages.length - 1 ? 0 : kind + 1;
        }
        told += size;
        while (protocol.handled() != told) {
            Thread.onSpinWait();
        }
        return told - before;
    }

    @Override
    public void close() {
        system.close();
    }
}

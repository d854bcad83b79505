package dev.casty.cluster.node;

import dev.casty.cluster.placement.StableHash;
import dev.casty.runtime.system.TypeIndex;
import dev.casty.spi.ActorType;
import dev.casty.spi.Protocol;
import java.util.Collection;
import java.util.HashMap;

/** The actor types of a program that can be a node: others can ask for each by name, and send it each of its messages by number. */
public final class WireTypes {
    private WireTypes() {}

    /**
     * Those of this program. Slow: it loads classes.
     *
     * @throws IllegalStateException naming two types that others could not tell apart
     */
    public static TypeIndex load() {
        var types = TypeIndex.load();
        types.requireClearNames();
        requireClearNumbers(
                types.all().values().stream().map(ActorType::protocol).toList());
        return types;
    }

    /** The compiler has seen to it for what it has compiled together, and not for what comes from several jars. */
    static void requireClearNumbers(Collection<Protocol> protocols) {
        var seen = new HashMap<Long, Named>();
        for (var protocol : protocols) {
            for (int number = 0; number < protocol.messages().size(); number++) {
                var own = new Named(
                        protocol.messages().classOf(number), protocol.codecs().stableName(number));
                var other = seen.putIfAbsent(StableHash.of(own.name()), own);
                if (other != null && other.type() != own.type()) {
                    throw notToldApart(own, other);
                }
            }
        }
    }

    private record Named(Class<?> type, String name) {
        @Override
        public String toString() {
            return type.getName() + ", called \"" + name + "\",";
        }
    }

    private static IllegalStateException notToldApart(Named own, Named other) {
        return new IllegalStateException(
                "the messages " + other + " and " + own + " would both travel under the number "
                        + Long.toHexString(StableHash.of(own.name()))
                        + ": give one of them another name with @StableName, or leave the one that is not needed out"
                        + " of this program");
    }
}

package dev.casty.runtime.system;

import dev.casty.codec.CodecException;
import dev.casty.spi.ActorType;
import dev.casty.spi.ActorTypes;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** All actor types of the program, by the names under which they are known in bytes. */
public final class TypeIndex {
    private final Map<String, ActorType<?, ?>> byName = new HashMap<>();

    private TypeIndex() {
        var context = Thread.currentThread().getContextClassLoader();
        var services = context == null
                ? ServiceLoader.load(ActorTypes.class, TypeIndex.class.getClassLoader())
                : ServiceLoader.load(ActorTypes.class, context);
        for (var each : services) {
            each.all().forEach(type -> byName.put(type.stableName(), type));
        }
    }

    /** What the processor has written on the class path of this program. Slow: it loads classes. */
    public static TypeIndex load() {
        return new TypeIndex();
    }

    /** The type of this name, or null. */
    public @Nullable ActorType<?, ?> find(String stableName) {
        return byName.get(stableName);
    }

    /**
     * The type of this name.
     *
     * @throws CodecException if there is none here
     */
    public ActorType<?, ?> require(String stableName) {
        var type = find(stableName);
        if (type == null) {
            throw new CodecException("there is no actor class " + stableName + " here: " + missing());
        }
        return type;
    }

    private String missing() {
        return byName.isEmpty()
                ? "no generated index of actor types was found on the class path; a named module has to provide its"
                        + " dev.casty.spi.ActorTypes"
                : "deploy the program that has it on this node, too, or keep its former name with @StableName";
    }

    /** All of them, by their names. */
    public Map<String, ActorType<?, ?>> all() {
        return Map.copyOf(byName);
    }
}

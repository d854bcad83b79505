package dev.casty.runtime.system;

import dev.casty.codec.CodecException;
import dev.casty.spi.ActorType;
import dev.casty.spi.ActorTypes;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** All actor types of the program, by the names under which they are known in bytes. */
public final class TypeIndex {
    private final Map<String, ActorType<?, ?>> byName = new HashMap<>();

    /** Of names that several classes have: what is wrong with them. */
    private final Map<String, String> ambiguous = new TreeMap<>();

    private TypeIndex() {
        var context = Thread.currentThread().getContextClassLoader();
        var services = context == null
                ? ServiceLoader.load(ActorTypes.class, TypeIndex.class.getClassLoader())
                : ServiceLoader.load(ActorTypes.class, context);
        for (var each : services) {
            each.all().forEach(this::add);
        }
    }

    private void add(ActorType<?, ?> type) {
        var name = type.stableName();
        var other = byName.putIfAbsent(name, type);
        if (other != null && other.actorClass() != type.actorClass()) {
            ambiguous.putIfAbsent(
                    name,
                    "the actor classes " + other.actorClass().getName() + " and "
                            + type.actorClass().getName() + " are both called \"" + name
                            + "\" where they are written: give one of them another name with @StableName, or leave the"
                            + " one that is not needed out of this program");
        }
    }

    /** What the processor has written on the class path of this program. Slow: it loads classes. */
    public static TypeIndex load() {
        return new TypeIndex();
    }

    /**
     * Makes sure that each name is that of one class only.
     *
     * @throws IllegalStateException naming the two that share one
     */
    public void requireClearNames() {
        ambiguous.values().stream().findFirst().ifPresent(flaw -> {
            throw new IllegalStateException(flaw);
        });
    }

    /**
     * The type of this name.
     *
     * @throws CodecException if there is none here, or more than one
     */
    public ActorType<?, ?> require(String stableName) {
        var flaw = ambiguous.get(stableName);
        if (flaw != null) {
            throw new CodecException(flaw);
        }
        var type = byName.get(stableName);
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

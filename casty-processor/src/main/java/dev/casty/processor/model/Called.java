package dev.casty.processor.model;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * What something is called in the source, and where it is written.
 *
 * @param name in the source
 * @param stableName where it is written
 */
public record Called(String name, String stableName) {
    /** What is wrong with the names of things that are written side by side, as a clause; empty if each can be told. */
    public static Optional<String> flaw(List<Called> all) {
        var owners = new HashMap<String, String>();
        for (var each : all) {
            if (each.stableName().isEmpty() || each.stableName().startsWith("@")) {
                return Optional.of("the stable name of " + each.name() + " is \"" + each.stableName()
                        + "\": it must not be empty, nor begin with @");
            }
            var other = owners.put(each.stableName(), each.name());
            if (other != null) {
                return Optional.of(other + " and " + each.name() + " are both called \"" + each.stableName()
                        + "\" where they are written");
            }
        }
        return Optional.empty();
    }
}

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
    /**
     * What is wrong with a name.
     *
     * @param index whose, in the list of all
     * @param reason a clause that says what
     */
    public record Flaw(int index, String reason) {}

    /** What is wrong with the names of things that are written side by side; empty if each can be told. */
    public static Optional<Flaw> flaw(List<Called> all) {
        var owners = new HashMap<String, String>();
        for (int index = 0; index < all.size(); index++) {
            var reason = all.get(index).flaw(owners);
            if (!reason.isEmpty()) {
                return Optional.of(new Flaw(index, reason));
            }
        }
        return Optional.empty();
    }

    private String flaw(HashMap<String, String> owners) {
        if (stableName.isEmpty() || stableName.startsWith("@")) {
            return "the stable name of " + name + " is \"" + stableName + "\": it must not be empty, nor begin with @";
        }
        var other = owners.put(stableName, name);
        return other == null
                ? ""
                : other + " and " + name + " are both called \"" + stableName + "\" where they are written";
    }
}

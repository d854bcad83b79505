package dev.casty.tests.dispatch;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.List;

/** An actor whose messages are of every kind of class, and whose handlers come from everywhere. */
@Actor
final class Mixed extends Ancestor implements Chatty {
    /** Anybody may extend it. */
    static class Open {}

    static class Opener extends Open {}

    static final class Openest extends Opener {}

    /** An enum whose constants are classes of their own. */
    enum Operation {
        PLAIN,
        WITH_BODY {
            @Override
            int factor() {
                return 2;
            }
        };

        int factor() {
            return 1;
        }
    }

    record Box<T>(T value) {}

    sealed interface Animal permits Dog, Cat, Bird {}

    record Dog() implements Animal {}

    record Cat() implements Animal {}

    /** Open again below a sealed type. */
    non-sealed interface Bird extends Animal {}

    static final class Owl implements Bird {}

    abstract static class Base {}

    static final class Derived extends Base {}

    @On
    String open(Open msg) {
        return "open " + msg.getClass().getSimpleName();
    }

    @On
    String opener(Opener msg) {
        return "opener " + msg.getClass().getSimpleName();
    }

    @On
    int operation(Operation msg) {
        return msg.factor();
    }

    @On
    String box(Box<List<String>> msg) {
        return String.join("+", msg.value());
    }

    @On
    String dog(Dog msg) {
        return "dog";
    }

    @On
    String animal(Animal msg) {
        return "animal " + msg.getClass().getSimpleName();
    }

    @On
    String base(Base msg) {
        return "base " + msg.getClass().getSimpleName();
    }

    @Override
    @On
    public String overridden(Overridden msg) {
        return "mine";
    }
}

package nämes;

import dev.casty.Behavior;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
final class Größe {
    record Übergabe(String größe) {}

    record $Dollar_() {}

    private final String message;

    Größe(String message, int target, Object actor, String timeout, String type, String $) {
        this.message = message;
    }

    @On
    String übergabe(Übergabe body) {
        return message;
    }

    @On
    void dollar$(GrößeContext receiver, $Dollar_ context) {}

    static final class Type implements Behavior {
        @On
        String übergabe(Übergabe message) {
            return "";
        }
    }

    static final class Base implements Behavior {
        @On
        void dollar($Dollar_ message) {}
    }

    static final class Messages implements Behavior {
        @On
        void dollar($Dollar_ message) {}
    }

    static final class HTTPClosedÜber2Go implements Behavior {
        @On
        void dollar($Dollar_ message) {}

        static final class Base implements Behavior {
            @On
            void dollar($Dollar_ message) {}
        }
    }
}

package dev.casty.processor.model;

/**
 * A method of an actor that the runtime calls at a point of its life.
 *
 * @param kind when
 * @param method the method, the roles of whose parameters are those of the kind
 */
public record Hook(Kind kind, Method method) {
    /** When a hook runs: one for each annotation. */
    public enum Kind {
        ON_START("OnStart"),
        ON_STOP("OnStop"),
        PRE_RESTART("PreRestart"),
        POST_RESTART("PostRestart"),
        ON_CHILD_FAILURE("OnChildFailure");

        private final String annotation;

        Kind(String annotation) {
            this.annotation = annotation;
        }

        /** The simple name of the annotation. */
        public String annotation() {
            return annotation;
        }
    }

    /** Whether generated code can call it. */
    public boolean callable() {
        return method.callable() && method.parameters().stream().allMatch(Hook::passable);
    }

    private static boolean passable(Parameter parameter) {
        return switch (parameter.role()) {
            case CONTEXT, CAUSE, FAILED_MESSAGE, CHILD -> true;
            default -> false;
        };
    }
}

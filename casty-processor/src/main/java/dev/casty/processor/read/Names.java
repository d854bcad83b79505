package dev.casty.processor.read;

import com.palantir.javapoet.ClassName;

/** The classes of Casty that the reader looks for. Names, because the processor doesn't depend on the runtime. */
final class Names {
    static final ClassName ACTOR = annotation("Actor");
    static final ClassName UNION = annotation("Union");
    static final ClassName ON = annotation("On");
    static final ClassName SUPERVISED = annotation("Supervised");
    static final ClassName DURABLE = annotation("Durable");
    static final ClassName STABLE_NAME = annotation("StableName");
    static final ClassName ENCODED_BY = annotation("EncodedBy");
    static final ClassName SAVE_STATE = annotation("SaveState");
    static final ClassName LOAD_STATE = annotation("LoadState");

    static final ClassName ACTOR_CONTEXT = ClassName.get("dev.casty", "ActorContext");
    static final ClassName ACTOR_REF = ClassName.get("dev.casty", "ActorRef");
    static final ClassName BEHAVIOR = ClassName.get("dev.casty", "Behavior");
    static final ClassName RECIPIENT = ClassName.get("dev.casty", "Recipient");
    static final ClassName REPLY_TO = ClassName.get("dev.casty", "ReplyTo");
    static final ClassName REQUEST = ClassName.get("dev.casty", "Request");
    static final ClassName UNION_REF = ClassName.get("dev.casty", "UnionRef");

    static final ClassName CODEC = ClassName.get("dev.casty.codec", "Codec");

    static final ClassName GENERATED = ClassName.get("dev.casty.spi", "Generated");
    static final ClassName GENERATED_CONTEXT = ClassName.get("dev.casty.spi", "GeneratedContext");
    static final ClassName GENERATED_REF = ClassName.get("dev.casty.spi", "GeneratedRef");
    static final ClassName GENERATED_UNION = ClassName.get("dev.casty.spi", "GeneratedUnion");

    static final ClassName COMPLETION_STAGE = ClassName.get("java.util.concurrent", "CompletionStage");
    static final ClassName SAFE_VARARGS = ClassName.get("java.lang", "SafeVarargs");
    static final ClassName THROWABLE = ClassName.get("java.lang", "Throwable");
    static final ClassName VOID = ClassName.get("java.lang", "Void");

    private Names() {}

    static ClassName annotation(String simpleName) {
        return ClassName.get("dev.casty.annotation", simpleName);
    }
}

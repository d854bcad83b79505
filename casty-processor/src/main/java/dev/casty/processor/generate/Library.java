package dev.casty.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;

/** The classes that generated code calls. */
final class Library {
    static final ClassName ACTOR_REF = api("ActorRef");
    static final ClassName ACTOR_SPEC = api("ActorSpec");
    static final ClassName BEHAVIOR = api("Behavior");
    static final ClassName CANCELLABLE = api("Cancellable");
    static final ClassName DIRECTIVE = api("Directive");
    static final ClassName RECIPIENT = api("Recipient");
    static final ClassName SUPERVISION = api("Supervision");

    static final ClassName CHILD_STRATEGY = ClassName.get("dev.casty.annotation", "MultiChildStrategy");

    static final ClassName CODEC = codec("Codec");
    static final ClassName CODEC_EXCEPTION = codec("CodecException");
    static final ClassName CODECS = codec("Codecs");
    static final ClassName KEY = codec("Key");
    static final ClassName PACKER = codec("Packer");
    static final ClassName UNPACKER = codec("Unpacker");

    static final ClassName ACTOR_CELL = spi("ActorCell");
    static final ClassName ACTOR_FACTORY = spi("ActorFactory");
    static final ClassName ACTOR_TYPE = spi("ActorType");
    static final ClassName ACTOR_TYPES = spi("ActorTypes");
    static final ClassName ARGUMENTS = spi("Arguments");
    static final ClassName GENERATED = spi("Generated");
    static final ClassName GENERATED_CONTEXT = spi("GeneratedContext");
    static final ClassName GENERATED_REF = spi("GeneratedRef");
    static final ClassName GENERATED_UNION = spi("GeneratedUnion");
    static final ClassName HANDLERS = spi("Handlers");
    static final ClassName MESSAGE_CODECS = spi("MessageCodecs");
    static final ClassName MESSAGE_SET = spi("MessageSet");
    static final ClassName OUTCOME = spi("Outcome");
    static final ClassName PROTOCOL = spi("Protocol");
    static final ClassName RECORDER = spi("Recorder");
    static final ClassName REF_CODECS = spi("RefCodecs");
    static final ClassName STATE_TYPE = spi("StateType");
    static final ClassName TARGET = spi("Target");

    static final ClassName ARRAY_LIST = ClassName.get("java.util", "ArrayList");
    static final ClassName COMPLETABLE_FUTURE = ClassName.get("java.util.concurrent", "CompletableFuture");
    static final ClassName DURATION = ClassName.get("java.time", "Duration");
    static final ClassName LIST = ClassName.get("java.util", "List");
    static final ClassName OBJECTS = ClassName.get("java.util", "Objects");
    static final ClassName THROWABLE = ClassName.get("java.lang", "Throwable");
    static final ClassName VOID = ClassName.get("java.lang", "Void");

    /** {@code GeneratedContext<?>}. */
    static final TypeName ANY_CONTEXT = ParameterizedTypeName.get(GENERATED_CONTEXT, any());

    private Library() {}

    static WildcardTypeName any() {
        return WildcardTypeName.subtypeOf(Object.class);
    }

    private static ClassName api(String simpleName) {
        return ClassName.get("dev.casty", simpleName);
    }

    private static ClassName codec(String simpleName) {
        return ClassName.get("dev.casty.codec", simpleName);
    }

    private static ClassName spi(String simpleName) {
        return ClassName.get("dev.casty.spi", simpleName);
    }
}

package dev.casty.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Encodability;
import dev.casty.processor.model.Message;
import dev.casty.processor.model.Spelling;
import javax.lang.model.element.Modifier;

/**
 * Writes by which codecs the messages and replies of an actor travel. In a class of its own, which nobody loads before the
 * first one does. What can't be written says why when it is to be: a message that stays on its machine needs no codec.
 */
final class MessageCodecsWriter {
    private final ActorModel actor;
    private final CodecTable codecs;
    private final Encodability encodability;

    private MessageCodecsWriter(ActorModel actor, CodecTable codecs) {
        this.actor = actor;
        this.codecs = codecs;
        encodability =
                new Encodability(actor.types(), new Spelling(actor.declaration().name()));
    }

    // private static final class Wire {
    //     private static final MessageCodecs CODECS = MessageCodecs.builder()
    //             .message("demo.CartMessage$AddItem", Encoding.CART_MESSAGE_ADD_ITEM, MessageCodecs.ACKNOWLEDGEMENT)
    //             .message("demo.CartMessage$GetTotal", Encoding.CART_MESSAGE_GET_TOTAL, Codecs.DOUBLE)
    //             .build();
    // }
    static void emit(ActorModel actor, CodecTable codecs, TypeSpec.Builder dispatch) {
        var all = new MessageCodecsWriter(actor, codecs).all();
        dispatch.addType(TypeSpec.classBuilder("Wire")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addField(FieldSpec.builder(
                                Library.MESSAGE_CODECS, "CODECS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(all)
                        .build())
                .build());
    }

    private CodeBlock all() {
        var code = CodeBlock.builder().add("$T.builder()$>$>", Library.MESSAGE_CODECS);
        for (var each : actor.protocol().messages()) {
            code.add("\n.message($S, $L, $L)", each.stableName(), codec(each.label(), each.type()), reply(each));
        }
        return code.add("\n.build()$<$<").build();
    }

    private CodeBlock reply(Message message) {
        return message.reply().equals(TypeName.VOID)
                ? CodeBlock.of("$T.ACKNOWLEDGEMENT", Library.MESSAGE_CODECS)
                : codec("the reply to " + message.label(), message.reply());
    }

    // MessageCodecs.unencodable("Add", "Add.sink -> OutputStream", "OutputStream has no encoding")
    private CodeBlock codec(String what, TypeName type) {
        return encodability.obstacles(what, type).stream()
                .findFirst()
                .map(each -> CodeBlock.of(
                        "$T.unencodable($S, $S, $S)", Library.MESSAGE_CODECS, what, each.path(), each.reason()))
                .orElseGet(() -> codecs.codec(type));
    }
}

package dev.casty.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.Labels;
import dev.casty.processor.model.Protocol;

/** The types that stand for messages of a protocol: the messages' classes and the sealed types above them. */
record MessageTypes(Protocol protocol) {
    boolean contains(TypeName type) {
        var erased = Labels.erased(type);
        return protocol.messages().stream().anyMatch(each -> each.name().equals(erased))
                || protocol.supertypes().stream().anyMatch(each -> each.name().equals(erased));
    }
}

package dev.casty.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.TypeShape.Custom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads {@code @EncodedBy}: which codecs the user has written, and for which types they count where. */
final class CodecReader {
    private final Compilation compilation;
    private final TypeReader types;
    private final TypeElement owner;
    private final Map<Element, List<Named>> byElement = new HashMap<>();

    /** A codec that is named somewhere, and the type that it is for. */
    private record Named(TypeName type, Custom codec) {}

    CodecReader(Compilation compilation, TypeReader types, TypeElement owner) {
        this.compilation = compilation;
        this.types = types;
        this.owner = owner;
    }

    /** The codec of a type that is used in {@code where}: named at its own class, or from there outwards. */
    Optional<Custom> of(TypeName type, Optional<TypeElement> element, Element where) {
        return Stream.concat(
                        element.stream(), Stream.iterate(where, each -> each != null, Element::getEnclosingElement))
                .flatMap(each -> byElement.computeIfAbsent(each, this::named).stream())
                .filter(each -> each.type().equals(type))
                .map(Named::codec)
                .findFirst();
    }

    private List<Named> named(Element element) {
        return Annotations.find(element, Names.ENCODED_BY).stream()
                .flatMap(each -> Annotations.values(each, "value").stream())
                .flatMap(each -> each.getValue() instanceof TypeMirror type ? named(type, element) : Stream.empty())
                .toList();
    }

    private Stream<Named> named(TypeMirror type, Element where) {
        var codec = compilation.classOf(type);
        if (codec.isEmpty()) {
            types.unresolved();
            return Stream.empty();
        }
        return compilation.argument(codec.get().asType(), Names.CODEC).stream()
                .map(each -> new Named(
                        types.read(each, where).name().withoutAnnotations(),
                        new Custom(ClassName.get(codec.get()), flaw(codec.get()))));
    }

    private String flaw(TypeElement codec) {
        if (Sealed.isAbstract(codec)) {
            return "it is abstract";
        }
        if (!codec.getTypeParameters().isEmpty()) {
            return "it has type parameters";
        }
        if (Declarations.isInner(codec)) {
            return "it is inner: make it static";
        }
        if (!compilation.isVisible(codec, Declarations.reach(codec), owner)) {
            return "it cannot be seen from the package of " + owner.getSimpleName();
        }
        return ElementFilter.constructorsIn(codec.getEnclosedElements()).stream()
                        .anyMatch(this::isCallable)
                ? ""
                : "it has no constructor without parameters that can be called from the package of "
                        + owner.getSimpleName();
    }

    private boolean isCallable(ExecutableElement constructor) {
        return constructor.getParameters().isEmpty()
                && compilation.isVisible(constructor, Declarations.visibility(constructor), owner);
    }
}

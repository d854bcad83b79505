package dev.casty.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.casty.processor.model.TypeShape.Addressee;
import dev.casty.processor.model.TypeShape.AnyReference;
import dev.casty.processor.model.TypeShape.Array;
import dev.casty.processor.model.TypeShape.Custom;
import dev.casty.processor.model.TypeShape.Enumeration;
import dev.casty.processor.model.TypeShape.Hidden;
import dev.casty.processor.model.TypeShape.Opaque;
import dev.casty.processor.model.TypeShape.Plain;
import dev.casty.processor.model.TypeShape.Primitive;
import dev.casty.processor.model.TypeShape.Product;
import dev.casty.processor.model.TypeShape.Reference;
import dev.casty.processor.model.TypeShape.Sum;
import dev.casty.processor.model.TypeShape.Unknown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which types can be written and read back: primitives and the JDK's values, enums; records, sealed types, arrays and
 * the JDK's containers of such. Types may contain themselves.
 *
 * @param types what the types are made of
 * @param spelling how to call them
 */
public record Encodability(TypeTable types, Spelling spelling) {
    /** What stands in the way of writing {@code root}, a field or the like of this type; nothing if it can be written. */
    public List<Obstacle> obstacles(String root, TypeName type) {
        var walk = new Walk();
        walk.visit(type, new Step(root, root));
        return walk.found;
    }

    /**
     * Where a walk is.
     *
     * @param path the way there
     * @param culprit the last field or component on it
     */
    private record Step(String path, String culprit) {
        Step into(String label) {
            return new Step(path + " -> " + label, culprit);
        }

        Step component(String label) {
            return new Step(path + " -> " + label, label);
        }
    }

    /** One walk over a type and all that is in it; remembers where it has been, for types may contain themselves. */
    private final class Walk {
        private final List<Obstacle> found = new ArrayList<>();
        private final Set<TypeName> seen = new HashSet<>();

        void visit(TypeName annotated, Step step) {
            var type = annotated.withoutAnnotations();
            if (type instanceof WildcardTypeName wildcard && isBounded(wildcard)) {
                visit(wildcard.upperBounds().get(0), step);
            } else if (seen.add(type)) {
                visit(types.shape(type), type, step);
            }
        }

        private boolean isBounded(WildcardTypeName wildcard) {
            return !wildcard.upperBounds().get(0).equals(ClassName.OBJECT);
        }

        private void visit(TypeShape shape, TypeName type, Step step) {
            var label = spelling.label(type);
            switch (shape) {
                case Primitive primitive -> {}
                case Enumeration(var constants) ->
                    called(
                            label,
                            constants.stream()
                                    .map(each -> new Called(each.name(), each.stableName()))
                                    .toList(),
                            step);
                case Custom(var codec, var flaw) -> {
                    if (!flaw.isEmpty()) {
                        refuse(step.into(label), spelling.label(codec) + " cannot be used for " + label + ": " + flaw);
                    }
                }
                case Hidden hidden ->
                    refuse(
                            step.into(label),
                            label + " cannot be seen from the package "
                                    + spelling.scope().packageName());
                case Reference reference -> {}
                case AnyReference any -> {}
                case Addressee(var isAsker, var messages) ->
                    messages.forEach(each -> visit(each.type(), step.into(label)));
                case Unknown unknown -> {}
                case Array(var component) -> visit(component, step.into(label));
                case Product(var components) -> {
                    var holder = spelling.label(raw(type));
                    called(
                            holder,
                            components.stream()
                                    .map(each -> new Called(each.name(), each.stableName()))
                                    .toList(),
                            step);
                    components.forEach(each -> visit(each.type(), step.component(holder + "." + each.name())));
                }
                case Sum(var alternatives, var isAbstract) -> {
                    if (!isAbstract) {
                        refuse(step.into(label), label + " is a sealed class with instances of its own, and no record");
                    }
                    called(
                            label,
                            alternatives.stream()
                                    .map(each -> new Called(spelling.label(each.type()), each.stableName()))
                                    .toList(),
                            step);
                    alternatives.forEach(each -> visit(each.type(), step.into(label)));
                }
                case Plain plain -> visit(plain, label, step);
                case Opaque opaque -> refuse(step.into(label), label + " does not say what it is");
            }
        }

        private void visit(Plain plain, String label, Step step) {
            if (JdkTypes.isValue(plain.name())) {
                return;
            }
            if (!JdkTypes.isContainer(plain.name())) {
                refuse(step.into(label), label + " has no encoding");
            } else if (plain.arguments().isEmpty()) {
                refuse(step.into(label), label + " does not say what is in it");
            } else {
                plain.arguments().forEach(each -> visit(each, step.into(label)));
            }
        }

        private void called(String holder, List<Called> all, Step step) {
            Called.flaw(all).ifPresent(flaw -> refuse(step.component(holder), "in " + holder + " " + flaw.reason()));
        }

        private void refuse(Step step, String reason) {
            found.add(new Obstacle(step.path(), step.culprit(), reason));
        }

        private TypeName raw(TypeName type) {
            return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
        }
    }
}

package dev.casty.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Declaration;
import dev.casty.processor.model.GeneratedName;
import dev.casty.processor.model.Message;
import dev.casty.processor.model.Supertype;
import dev.casty.processor.model.UnionModel;
import dev.casty.processor.model.UnionModel.ActorMember;
import dev.casty.processor.model.UnionModel.NestedUnion;
import dev.casty.processor.model.Visibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the ref of a union: several actors as one, with the messages of all. */
final class UnionRefWriter {
    private static final List<Rule<UnionRefWriter>> RULES = List.of(
            (writer, type) -> writer.addFields(type),
            (writer, type) -> writer.addConstructor(type),
            (writer, type) -> writer.addFactory(type),
            (writer, type) -> writer.addCodec(type),
            (writer, type) -> writer.addMembers(type),
            (writer, type) -> writer.addMessages(type));

    private final UnionModel union;
    private final List<Field> fields;

    private UnionRefWriter(UnionModel union) {
        this.union = union;
        this.fields = fields(union);
    }

    /** A member of the union, as a field of its ref. */
    private record Field(ClassName type, String name, boolean isUnion, Visibility reach, List<ActorModel> actors) {}

    // @Generated("dev.casty.processor")
    // final class ObserverRef extends GeneratedUnion {
    static JavaFile write(UnionModel union) {
        var file = new SourceFile(union.declaration(), union.javaLangNames(), union.warnings());
        var type = file.beginVisible(union.ref().name())
                .addJavadoc(
                        "The members of {@link $T} as one: each message goes to the member that takes it.\n",
                        union.declaration().name())
                .superclass(Library.GENERATED_UNION);
        Rule.emitAll(RULES, new UnionRefWriter(union), type);
        return file.end(type);
    }

    private static List<Field> fields(UnionModel union) {
        var names = new NameAllocator();
        names.newName("message");
        names.newName("timeout");
        names.newName("members");
        var fields = new ArrayList<Field>();
        for (var member : union.members()) {
            if (member instanceof ActorMember(var actor, var origin)) {
                fields.add(field(actor.declaration(), actor.ref(), false, List.of(SoundParts.of(actor, false)), names));
            } else if (member instanceof NestedUnion(var nested, var origin)) {
                var actors =
                        nested.actors().map(each -> SoundParts.of(each, false)).toList();
                fields.add(field(nested.declaration(), nested.ref(), true, actors, names));
            }
        }
        return fields.stream()
                .filter(each ->
                        SoundParts.isNameableFrom(union.declaration().name().packageName(), each.type(), each.reach()))
                .toList();
    }

    private static Field field(
            Declaration declaration, GeneratedName ref, boolean isUnion, List<ActorModel> actors, NameAllocator names) {
        var simpleName = declaration.name().simpleName();
        var name = names.newName(simpleName.substring(0, 1).toLowerCase(Locale.ROOT) + simpleName.substring(1));
        return new Field(ref.name(), name, isUnion, declaration.reach(), actors);
    }

    // private final LoggerRef logger;
    private void addFields(TypeSpec.Builder type) {
        fields.forEach(each -> type.addField(each.type(), each.name(), Modifier.PRIVATE, Modifier.FINAL));
    }

    // private ObserverRef(LoggerRef logger, MetricsRef metrics) {
    //     this.logger = Objects.requireNonNull(logger, "logger");
    //     this.metrics = Objects.requireNonNull(metrics, "metrics");
    // }
    private void addConstructor(TypeSpec.Builder type) {
        var constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        for (var each : fields) {
            constructor
                    .addParameter(each.type(), each.name())
                    .addStatement(
                            "this.$L = $T.requireNonNull($L, $S)",
                            each.name(),
                            Library.OBJECTS,
                            each.name(),
                            each.name());
        }
        type.addMethod(constructor.build());
    }

    // static ObserverRef of(LoggerRef logger, MetricsRef metrics) {
    //     return new ObserverRef(logger, metrics);
    // }
    private void addFactory(TypeSpec.Builder type) {
        var reach = fields.stream().map(Field::reach).reduce(union.declaration().reach(), Visibility::and);
        var factory = MethodSpec.methodBuilder("of")
                .addJavadoc("These actors as one.\n")
                .addModifiers(Visible.factory(reach))
                .addModifiers(Modifier.STATIC)
                .returns(union.ref().name());
        fields.forEach(each -> factory.addParameter(each.type(), each.name()));
        type.addMethod(factory.addStatement("return new $T($L)", union.ref().name(), fieldNames(", "))
                .build());
    }

    // static Codec<ObserverRef> codec() {
    //     return RefCodecs.union(
    //             List.of(LoggerRef.codec(), MetricsRef.codec()),
    //             union -> List.of(union.logger, union.metrics),
    //             members -> new ObserverRef((LoggerRef) members.get(0), (MetricsRef) members.get(1)));
    // }
    private void addCodec(TypeSpec.Builder type) {
        var codecs = fields.stream()
                .map(each -> CodeBlock.of("$T.codec()", each.type()))
                .collect(CodeBlock.joining(", "));
        var members = fields.stream().map(each -> "union." + each.name()).collect(Collectors.joining(", "));
        var arguments = new ArrayList<CodeBlock>();
        for (int i = 0; i < fields.size(); i++) {
            arguments.add(CodeBlock.of("($T) members.get($L)", fields.get(i).type(), i));
        }
        type.addMethod(MethodSpec.methodBuilder("codec")
                .addJavadoc("How such a ref is written, and found again where it is read.\n")
                .addModifiers(Visible.factory(union.declaration().reach()))
                .addModifiers(Modifier.STATIC)
                .returns(ParameterizedTypeName.get(Library.CODEC, union.ref().name()))
                .addStatement(
                        "return $T.union($T.of($L), union -> $T.of($L), members -> new $T($L))",
                        Library.REF_CODECS,
                        Library.LIST,
                        codecs,
                        Library.LIST,
                        members,
                        union.ref().name(),
                        CodeBlock.join(arguments, ", "))
                .build());
    }

    private String fieldNames(String separator) {
        return fields.stream().map(Field::name).collect(Collectors.joining(separator));
    }

    // @Override
    // public List<ActorRef> members() {
    //     return List.of(logger, metrics);
    // }
    private void addMembers(TypeSpec.Builder type) {
        var method = MethodSpec.methodBuilder("members")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(Library.LIST, Library.ACTOR_REF));
        type.addMethod(
                fields.stream().anyMatch(Field::isUnion)
                        ? flattened(method).build()
                        : method.addStatement("return $T.of($L)", Library.LIST, fieldNames(", "))
                                .build());
    }

    // List<ActorRef> members = new ArrayList<>();
    // members.addAll(observer.members());
    // members.add(cart);
    // return List.copyOf(members);
    private MethodSpec.Builder flattened(MethodSpec.Builder method) {
        method.addStatement(
                "$T members = new $T<>()",
                ParameterizedTypeName.get(Library.LIST, Library.ACTOR_REF),
                Library.ARRAY_LIST);
        for (var each : fields) {
            method.addStatement(each.isUnion() ? "members.addAll($L.members())" : "members.add($L)", each.name());
        }
        return method.addStatement("return $T.copyOf(members)", Library.LIST);
    }

    /** A message that two members take is a mistake; it goes to the first. */
    private void addMessages(TypeSpec.Builder type) {
        var seen = new HashSet<ClassName>();
        for (var field : fields) {
            for (var actor : field.actors()) {
                supertypes(actor, seen).forEach(each -> type.addMethod(send(field, each.type(), each.reach())));
                messages(actor, seen).forEach(each -> addMessage(field, each, type));
            }
        }
    }

    private Stream<Supertype> supertypes(ActorModel actor, Set<ClassName> seen) {
        return actor.protocol().supertypes().stream()
                .filter(each -> isNameable(each.name(), each.reach()) && seen.add(each.name()));
    }

    private Stream<Message> messages(ActorModel actor, Set<ClassName> seen) {
        return actor.protocol().messages().stream()
                .filter(each -> isNameable(each.name(), each.reach()) && seen.add(each.name()));
    }

    private boolean isNameable(ClassName name, Visibility reach) {
        return SoundParts.isNameableFrom(union.declaration().name().packageName(), name, reach);
    }

    private void addMessage(Field field, Message message, TypeSpec.Builder type) {
        type.addMethod(send(field, message.type(), message.reach()));
        if (!isReplyNameable(message)) {
            return;
        }
        var modifiers =
                Visible.method(union.declaration().reach(), message.reach().and(message.replyReach()));
        type.addMethod(ask(field, message, modifiers, false));
        type.addMethod(ask(field, message, modifiers, true));
        type.addMethod(askAsync(field, message, modifiers, false));
        type.addMethod(askAsync(field, message, modifiers, true));
    }

    private boolean isReplyNameable(Message message) {
        return message.replyReach() == Visibility.PUBLIC
                || message.name()
                        .packageName()
                        .equals(union.declaration().name().packageName());
    }

    // public void send(Logger.LogMessage message) {
    //     logger.send(message);
    // }
    private MethodSpec send(Field field, TypeName type, Visibility reach) {
        return MethodSpec.methodBuilder("send")
                .addModifiers(Visible.method(union.declaration().reach(), reach))
                .addParameter(type, "message")
                .addStatement("$L.send(message)", field.name())
                .build();
    }

    // public double ask(Metrics.Sum message, Duration timeout) {
    //     return metrics.ask(message, timeout);
    // }
    private static MethodSpec ask(Field field, Message message, Modifier[] modifiers, boolean timeout) {
        var isVoid = message.reply().equals(TypeName.VOID);
        return begin("ask", message, modifiers, timeout)
                .returns(message.reply())
                .addStatement(
                        CodeBlock.of(isVoid ? "$L.ask($L)" : "return $L.ask($L)", field.name(), arguments(timeout)))
                .build();
    }

    // public CompletableFuture<Double> askAsync(Metrics.Sum message, Duration timeout) {
    //     return metrics.askAsync(message, timeout);
    // }
    private static MethodSpec askAsync(Field field, Message message, Modifier[] modifiers, boolean timeout) {
        return begin("askAsync", message, modifiers, timeout)
                .returns(ParameterizedTypeName.get(Library.COMPLETABLE_FUTURE, Erasure.boxed(message.reply())))
                .addStatement("return $L.askAsync($L)", field.name(), arguments(timeout))
                .build();
    }

    private static MethodSpec.Builder begin(String name, Message message, Modifier[] modifiers, boolean timeout) {
        var method = MethodSpec.methodBuilder(name).addModifiers(modifiers).addParameter(message.type(), "message");
        return timeout ? method.addParameter(Library.DURATION, "timeout") : method;
    }

    private static String arguments(boolean timeout) {
        return timeout ? "message, timeout" : "message";
    }
}

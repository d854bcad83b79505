package dev.casty.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Durability.Durable;
import dev.casty.processor.model.Method;
import javax.lang.model.element.Modifier;

/** Writes what the runtime needs to know of a durable actor's state: the class {@code State}. */
final class StateWriter {
    private final ActorModel actor;
    private final Durable durable;
    private final CodecTable codecs;
    private final ValueCode values;

    private StateWriter(ActorModel actor, Durable durable, CodecTable codecs) {
        this.actor = actor;
        this.durable = durable;
        this.codecs = codecs;
        values = new ValueCode(codecs);
    }

    /** Adds the class {@code State}; the codecs that it needs go into the table. */
    static void emit(ActorModel actor, Durable durable, CodecTable codecs, TypeSpec.Builder dispatch) {
        new StateWriter(actor, durable, codecs).emit(dispatch);
    }

    // private static final class State extends StateType<Cart> {
    //     State() {
    //         super("items", "checkouts");
    //     }
    //
    //     @Override
    //     public String name() {
    //         return "demo.Cart";
    //     }
    private void emit(TypeSpec.Builder dispatch) {
        var state = TypeSpec.classBuilder("State")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(
                        Library.STATE_TYPE, actor.declaration().name()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addStatement("super($L)", fieldNames())
                        .build())
                .addMethod(MethodSpec.methodBuilder("name")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return $S", durable.stableName())
                        .build());
        if (durable.isCustom()) {
            addCustom(durable.saves().get(0), durable.loads().get(0), state);
        } else {
            new FieldStateWriter(actor, durable.persisted(), codecs).emit(state);
        }
        new BehaviorStateWriter(actor, durable, codecs).emit(state);
        dispatch.addType(state.build());
    }

    private CodeBlock fieldNames() {
        return durable.isCustom()
                ? CodeBlock.of("CUSTOM")
                : durable.persisted().stream()
                        .map(each -> CodeBlock.of("$S", each.stableName()))
                        .collect(CodeBlock.joining(", "));
    }

    // @Override
    // public Detection detection(int field) {
    //     return Detection.ENCODING;
    // }
    //
    // @Override
    // public void write(Cart actor, int field, Packer out) {
    //     out.packNullable(saved(actor::save), Encoding.SAVED);
    // }
    //
    // @Override
    // public void read(Cart actor, int field, Unpacker in) {
    //     load(in.unpackNullable(Encoding.SAVED), actor::load);
    // }
    private void addCustom(Method save, Method load, TypeSpec.Builder state) {
        var detection = Library.STATE_TYPE.nestedClass("Detection");
        var type = Erasure.boxed(save.returnType());
        state.addMethod(overriding("detection", detection)
                .addParameter(TypeName.INT, "field")
                .addStatement("return $T.ENCODING", detection)
                .build());
        state.addMethod(perField("write")
                .addParameter(Library.PACKER, "out")
                .addStatement(values.write(type, CodeBlock.of("saved(actor::$L)", save.name())))
                .build());
        state.addMethod(perField("read")
                .addParameter(Library.UNPACKER, "in")
                .addStatement("load($L, actor::$L)", values.read(type), load.name())
                .build());
    }

    private MethodSpec.Builder perField(String name) {
        return overriding(name, TypeName.VOID)
                .addParameter(actor.declaration().name(), "actor")
                .addParameter(TypeName.INT, "field");
    }

    static MethodSpec.Builder overriding(String name, TypeName returned) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returned);
    }
}

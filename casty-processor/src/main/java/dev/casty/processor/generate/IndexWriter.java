package dev.casty.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Writes which actors a package has: by that another JVM, which is asked for one by its name, finds it. */
public final class IndexWriter {
    private IndexWriter() {}

    /** The name of the class of a package whose module is compiled: {@code module-info.java} has to say it, so it is always the same. */
    public static ClassName nameInModule(String packageName) {
        return ClassName.get(packageName, "CastyActorTypes");
    }

    /**
     * The name of the class for these, elsewhere. It is made of what is in it, because the tests of a package are compiled apart from
     * the package, and have actors too.
     */
    public static ClassName name(String packageName, List<ClassName> dispatches) {
        return ClassName.get(packageName, String.format(Locale.ROOT, "CastyActorTypes_%08x", dispatches.hashCode()));
    }

    // /** The actors of this package, by which ServiceLoader finds them. */
    // @Generated("dev.casty.processor")
    // public final class CastyActorTypes_3f2a10bc implements ActorTypes {
    //     /** For {@code ServiceLoader}. */
    //     public CastyActorTypes_3f2a10bc() {}
    //
    //     @Override
    //     public List<ActorType<?, ?>> all() {
    //         return List.of(CartDispatch.TYPE, Cart_ShelfDispatch.TYPE);
    //     }
    // }
    public static JavaFile write(ClassName name, List<ClassName> dispatches, List<? extends Element> actors) {
        var types =
                dispatches.stream().map(each -> CodeBlock.of("$T.TYPE", each)).collect(CodeBlock.joining(",$W"));
        var index = TypeSpec.classBuilder(name)
                .addJavadoc("The actors of this package, for a node that is asked for one by the name of its class.\n")
                .addAnnotation(AnnotationSpec.builder(Library.GENERATED)
                        .addMember("value", "$S", "dev.casty.processor")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Library.ACTOR_TYPES)
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("For {@code ServiceLoader}.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .build())
                .addMethod(MethodSpec.methodBuilder("all")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(ParameterizedTypeName.get(
                                Library.LIST,
                                ParameterizedTypeName.get(Library.ACTOR_TYPE, Library.any(), Library.any())))
                        .addStatement("return $T.of($L)", Library.LIST, types)
                        .build());
        actors.forEach(index::addOriginatingElement);
        return JavaFile.builder(name.packageName(), index.build())
                .indent("    ")
                .build();
    }
}

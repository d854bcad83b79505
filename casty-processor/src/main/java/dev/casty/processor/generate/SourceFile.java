package dev.casty.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.casty.processor.model.Declaration;
import dev.casty.processor.model.Visibility;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** The frame of every generated file: one class, made for one declaration of the user's. */
final class SourceFile {
    private final Declaration owner;
    private final Set<String> javaLangNames;
    private final Set<String> warnings;

    /**
     * @param owner for what the file is generated: its one originating element
     * @param javaLangNames names of {@code java.lang} that have to be imported
     * @param warnings what to suppress
     */
    SourceFile(Declaration owner, Set<String> javaLangNames, Set<String> warnings) {
        this.owner = owner;
        this.javaLangNames = javaLangNames;
        this.warnings = warnings;
    }

    // @Generated("dev.casty.processor")
    // @SuppressWarnings("deprecation")
    // final class CartRef {
    TypeSpec.Builder begin(ClassName name) {
        var type = TypeSpec.classBuilder(name)
                .addOriginatingElement(owner.origin().element())
                .addAnnotation(AnnotationSpec.builder(Library.GENERATED)
                        .addMember("value", "$S", "dev.casty.processor")
                        .build())
                .addModifiers(Modifier.FINAL);
        if (!warnings.isEmpty()) {
            type.addAnnotation(suppress(warnings));
        }
        return type;
    }

    /** The same for a class with the visibility of its owner. */
    TypeSpec.Builder beginVisible(ClassName name) {
        var type = begin(name);
        if (owner.reach() == Visibility.PUBLIC) {
            type.addModifiers(Modifier.PUBLIC);
        }
        return type;
    }

    static AnnotationSpec suppress(Set<String> warnings) {
        var annotation = AnnotationSpec.builder(SuppressWarnings.class);
        new TreeSet<>(warnings).forEach(each -> annotation.addMember("value", "$S", each));
        return annotation.build();
    }

    JavaFile end(TypeSpec.Builder type) {
        return JavaFile.builder(owner.name().packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(javaLangNames.isEmpty())
                .build();
    }
}

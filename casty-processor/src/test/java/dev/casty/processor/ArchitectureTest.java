package dev.casty.processor;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** The arrows between the packages: read to model, validate to model and report, generate to model; only the entry sees all. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.casty.processor");

    @Test
    void dependenciesPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("entry")
                .definedBy("dev.casty.processor")
                .layer("read")
                .definedBy("dev.casty.processor.read")
                .layer("validate")
                .definedBy("dev.casty.processor.validate")
                .layer("report")
                .definedBy("dev.casty.processor.report")
                .layer("generate")
                .definedBy("dev.casty.processor.generate")
                .layer("model")
                .definedBy("dev.casty.processor.model")
                .whereLayer("entry")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("read")
                .mayOnlyBeAccessedByLayers("entry")
                .whereLayer("validate")
                .mayOnlyBeAccessedByLayers("entry")
                .whereLayer("generate")
                .mayOnlyBeAccessedByLayers("entry")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("entry", "validate")
                .whereLayer("model")
                .mayOnlyBeAccessedByLayers("entry", "read", "validate", "report", "generate")
                .check(CLASSES);
    }

    @Test
    void validatorsSeeTheModelAndNotTheCompiler() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("dev.casty.processor.validate")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.lang.model.element", "javax.lang.model.type", "javax.annotation.processing")
                .check(CLASSES);
    }
}

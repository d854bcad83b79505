package dev.casty;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.implement;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.Externalizable;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between the packages, and what the packages may be called. */
class ArchitectureTest {
    private static final String[] INTERNALS = {"dev.casty.runtime.."};
    private static final Set<String> KINDS_OF_CLASSES =
            Set.of("util", "utils", "impl", "helper", "helpers", "common", "manager", "managers", "misc", "internal");

    /** Public for a reason that no class file of this module shows: the test kit; a lambda made in another package; casty-journal. */
    private static final Set<String> USED_UNSEEN = Set.of(
            "dev.casty.runtime.system.Seams",
            "dev.casty.runtime.ask.Failure",
            // By casty-cluster.
            "dev.casty.runtime.ask.Participant",
            "dev.casty.runtime.cell.Heir",
            "dev.casty.runtime.cell.Reconciliation",
            "dev.casty.runtime.cell.Watchable",
            "dev.casty.runtime.cell.Watcher",
            "dev.casty.runtime.system.Host",
            "dev.casty.runtime.system.TypeIndex",
            // By the casty-journal tool.
            "dev.casty.runtime.journal.Inspection",
            "dev.casty.runtime.journal.JournalReport");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.casty");

    @Test
    void theApiKnowsNoInternalsButOneDoor() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.casty", "dev.casty.spi", "dev.casty.annotation")
                .and()
                .doNotBelongToAnyOf(ActorSystem.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(INTERNALS)
                .check(CLASSES);
    }

    @Test
    void theDoorLeadsToTheSystemAlone() {
        noClasses()
                .that(belongToAnyOf(ActorSystem.class))
                .should()
                .dependOnClassesThat(resideInAnyPackage(INTERNALS)
                        .and(describe(
                                "are not of the system",
                                type -> !type.getPackageName().equals("dev.casty.runtime.system"))))
                .check(CLASSES);
    }

    @Test
    void supervisionIsAPureCore() {
        classes()
                .that()
                .resideInAPackage("dev.casty.runtime.supervision")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "dev.casty",
                                "dev.casty.annotation",
                                "dev.casty.runtime.supervision",
                                "java.lang",
                                "java.util",
                                "java.util.random",
                                "java.time",
                                "org.jspecify.annotations")
                        .and(describe("are no threads and no clocks", type -> !isMachine(type))))
                .check(CLASSES);
    }

    private static boolean isMachine(JavaClass type) {
        return type.isEquivalentTo(Thread.class)
                || type.isEquivalentTo(System.class)
                || type.isAssignableTo(Clock.class)
                || type.isEquivalentTo(Instant.class);
    }

    @Test
    void whatCellsAreMadeOfKnowsNoCells() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.casty.runtime.mailbox",
                        "dev.casty.runtime.time",
                        "dev.casty.runtime.dispatch",
                        "dev.casty.runtime.event",
                        "dev.casty.runtime.ask",
                        "dev.casty.runtime.supervision")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.casty.runtime.cell", "dev.casty.runtime.system")
                .check(CLASSES);
    }

    @Test
    void cellsKnowNoSystem() {
        noClasses()
                .that()
                .resideInAPackage("dev.casty.runtime.cell")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.casty.runtime.system")
                .check(CLASSES);
    }

    @Test
    void mailboxesTimeAndDispatchStandAlone() {
        for (var alone : Set.of("mailbox", "time", "dispatch")) {
            noClasses()
                    .that()
                    .resideInAPackage("dev.casty.runtime." + alone)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(INTERNALS)
                            .and(describe(
                                    "are others", type -> !type.getPackageName().equals("dev.casty.runtime." + alone))))
                    .check(CLASSES);
        }
    }

    @Test
    void noPackagesGoInCircles() {
        slices().matching("dev.casty.runtime.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothingReflectsAndNothingSerializes() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("java.lang.reflect..")
                        .or(belongToAnyOf(ObjectInputStream.class))
                        .or(belongToAnyOf(ObjectOutputStream.class))
                        .or(belongToAnyOf(Externalizable.class)))
                .check(CLASSES);
        noClasses()
                .that()
                .areNotAssignableTo(Throwable.class)
                .and()
                .areNotEnums()
                .should(implement(Serializable.class))
                .check(CLASSES);
    }

    @Test
    void nothingTakesChanceOrTimeButFromTheSeams() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.casty.runtime.ask", "dev.casty.runtime.cell", "dev.casty.runtime.event")
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .check(CLASSES);
    }

    @Test
    void onlyWhatOtherPackagesUseIsPublic() {
        var usedElsewhere = CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> !use.getTargetClass()
                        .getPackageName()
                        .equals(use.getOriginClass().getPackageName()))
                .map(use -> use.getTargetClass().getName())
                .collect(Collectors.toSet());
        usedElsewhere.addAll(USED_UNSEEN);
        classes()
                .that()
                .resideInAnyPackage(INTERNALS)
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .should(be(describe("used in another package", type -> usedElsewhere.contains(type.getName()))))
                .check(CLASSES);
    }

    @Test
    void aPackageIsAConceptAndNotAKindOfClass() {
        noClasses()
                .should(be(describe(
                        "in a package named after a kind of class",
                        type -> Stream.of(type.getPackageName().split("\\.", -1))
                                .anyMatch(KINDS_OF_CLASSES::contains))))
                .check(CLASSES);
    }
}

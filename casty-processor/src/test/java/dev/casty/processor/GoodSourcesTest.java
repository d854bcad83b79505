package dev.casty.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sources as users write them, under {@code good}, one folder a case, compiled with both compilers and without a warning.
 * What is generated is compared with the files under {@code expected}; {@code -Dcasty.rewrite=true} writes those anew.
 */
class GoodSourcesTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    @TempDir
    Path out;

    @Test
    void aClosedProtocolWithBehavioursAndSupervision() throws IOException {
        compiles("cart");
    }

    @Test
    void actorsReferToEachOthersRefsInACircleAcrossPackages() throws IOException {
        compiles("circle");
    }

    @Test
    void aQualifiedNameOfAGeneratedClassNeedsNoImport() throws IOException {
        compiles("qualified");
    }

    @Test
    void nestedActorsAreNamedAfterTheClassesAroundThem() throws IOException {
        compiles("nested");
    }

    @Test
    void sealedHierarchiesOfSeveralLevelsAreExpandedToTheirLeaves() throws IOException {
        compiles("hierarchy");
    }

    @Test
    void genericRecordsAreMessagesAndReplies() throws IOException {
        compiles("generics");
    }

    @Test
    void handlersAndHooksAreInheritedFromSuperclassesAndInterfaces() throws IOException {
        compiles("inherited");
    }

    @Test
    void handlersAreOverloadedAndReplyInEveryWay() throws IOException {
        compiles("replies");
    }

    @Test
    void constructorsAreGenericVariableOverloadedAndThrow() throws IOException {
        compiles("constructors");
    }

    @Test
    void namesAreUnicodeAndCollideWithKeywordsAndConstants() throws IOException {
        compiles("names");
    }

    @Test
    void messagesAreCalledLikeTheClassesThatGeneratedCodeUses() throws IOException {
        compiles("clashes");
    }

    @Test
    void anActorStandsInTheUnnamedPackage() throws IOException {
        compiles("unnamed");
    }

    @Test
    void deprecatedTypesAndRawTypesMakeNoWarningInGeneratedCode() throws IOException {
        compiles("deprecated");
    }

    @Test
    void aMessageMayBeASubclassOfAnother() throws IOException {
        compiles("subclasses");
    }

    @Test
    void unionsNestAndFlatten() throws IOException {
        compiles("unions");
    }

    @Test
    void hooksTakeTheirParametersInAnyOrder() throws IOException {
        compiles("hooks");
    }

    @Test
    void supervisionIsWrittenOutWithItsDurations() throws IOException {
        compiles("supervision");
    }

    @Test
    void statesAreKeptInEveryWay() throws IOException {
        compiles("durable");
    }

    @Test
    void aPublicRefHidesWhatNamesAHiddenType() throws IOException {
        compiles("visibility");
    }

    private void compiles(String name) throws IOException {
        var sources = sourcesUnder(RESOURCES.resolve("good").resolve(name));
        for (var compiler : Compiler.values()) {
            var result = compiler.compile(sources, out.resolve(compiler.name()), Compiler.libraries());
            assertThat(result.crash()).isEmpty();
            assertThat(result.complaints()).as("%s of %s", compiler, name).isEmpty();
            assertThat(result.generated()).as("%s of %s", compiler, name).isNotEmpty();
            Expected.check(result, RESOURCES.resolve("expected").resolve(name));
        }
    }

    static List<Path> sourcesUnder(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}

package dev.casty.processor;

import dev.casty.processor.generate.GeneratedFile;
import dev.casty.processor.generate.Generator;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Declaration;
import dev.casty.processor.read.ActorReader;
import dev.casty.processor.read.Compilation;
import dev.casty.processor.read.GeneratedNames;
import dev.casty.processor.read.ImportScope;
import dev.casty.processor.read.StrayReader;
import dev.casty.processor.read.UnionReader;
import dev.casty.processor.report.Reporter;
import dev.casty.processor.report.Violation;
import dev.casty.processor.validate.ActorValidator;
import dev.casty.processor.validate.ProgramNames;
import dev.casty.processor.validate.StrayValidator;
import dev.casty.processor.validate.UnionValidator;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic.Kind;

/**
 * The rounds of one compilation. What is annotated is read, checked and generated in the round in which it appears. What
 * names a type that the compiler doesn't know waits for one more round, for another processor may generate the type. If
 * none does, the compiler reports it, and we generate what doesn't depend on it.
 */
final class Rounds {
    /** The option that has printed how the changes of each actor's {@code state} are noticed. */
    static final String PRINT = "casty.print";

    private final ProcessingEnvironment environment;
    private final GeneratedNames names;
    private final Reporter reporter;
    private final ActorValidator actorValidator = new ActorValidator();
    private final UnionValidator unionValidator = new UnionValidator();
    private final StrayValidator strayValidator = new StrayValidator();
    private final ProgramNames programNames = new ProgramNames();

    /** The top-level classes of all rounds. By name, because declarations are other objects in each round. */
    private final Set<String> sources = new LinkedHashSet<>();

    /** What waits for this round, by name. */
    private Set<String> waiting = new LinkedHashSet<>();

    Rounds(ProcessingEnvironment environment) {
        this.environment = environment;
        this.names = new GeneratedNames(ImportScope.of(environment));
        this.reporter = new Reporter(environment.getMessager());
    }

    /** What one actor or union comes to in this round. */
    private record Result(
            Declaration declaration, boolean resolved, List<Violation> violations, List<GeneratedFile> files) {}

    /** Does what there is to do in a round. */
    void next(RoundEnvironment round) {
        ElementFilter.typesIn(round.getRootElements())
                .forEach(each -> sources.add(each.getQualifiedName().toString()));
        var actors = annotated(round, "dev.casty.annotation.Actor");
        var unions = annotated(round, "dev.casty.annotation.Union");
        actors.forEach(names::addActor);
        unions.forEach(names::addUnion);

        var compilation = new Compilation(environment.getElementUtils(), environment.getTypeUtils(), names, sources);
        var strays = strayValidator.validate(StrayReader.read(round.getRootElements()));
        var results = Stream.of(waiting.stream().flatMap(this::find), actors.stream(), unions.stream())
                .flatMap(each -> each)
                .distinct()
                .map(each -> process(each, compilation))
                .toList();
        reporter.print(strays);
        finish(results, !strays.isEmpty());
    }

    private List<TypeElement> annotated(RoundEnvironment round, String annotation) {
        return find(annotation)
                .flatMap(each -> round.getElementsAnnotatedWith(each).stream())
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast)
                .toList();
    }

    private Stream<TypeElement> find(String name) {
        return Stream.ofNullable(environment.getElementUtils().getTypeElement(name));
    }

    private Result process(TypeElement type, Compilation compilation) {
        if (ActorReader.isActor(type)) {
            var actor = ActorReader.read(compilation, type);
            var violations = Stream.of(actorValidator.validate(actor), programNames.add(actor))
                    .flatMap(List::stream)
                    .toList();
            var flawless = actor.resolved() && violations.isEmpty();
            if (flawless) {
                printState(actor);
            }
            return new Result(actor.declaration(), actor.resolved(), violations, Generator.generate(actor, flawless));
        }
        var union = UnionReader.read(compilation, type);
        return new Result(
                union.declaration(), union.resolved(), unionValidator.validate(union), Generator.generate(union));
    }

    /** Not at the class: a positioned note is taken for something that is wrong there. */
    private void printState(ActorModel actor) {
        if ("state".equals(environment.getOptions().get(PRINT))) {
            Generator.state(actor).ifPresent(text -> environment.getMessager().printMessage(Kind.NOTE, text));
        }
    }

    /** With an error the compiler goes no further round, so nothing may wait for one. */
    private void finish(List<Result> results, boolean failed) {
        var isLast =
                failed || results.stream().anyMatch(each -> !each.violations().isEmpty());
        var before = waiting;
        waiting = new LinkedHashSet<>();
        for (var each : results) {
            if (each.resolved() || isLast || before.contains(name(each))) {
                reporter.print(each.violations());
                each.files().forEach(file -> write(file, each.declaration()));
            } else {
                waiting.add(name(each));
            }
        }
        if (waiting.size() == results.size()) {
            results.stream()
                    .findFirst()
                    .ifPresent(each -> write(Generator.pending(each.declaration()), each.declaration()));
        }
    }

    private static String name(Result result) {
        return result.declaration().name().canonicalName();
    }

    private void write(GeneratedFile file, Declaration owner) {
        try {
            file.writeTo(environment.getFiler());
        } catch (IOException failure) {
            environment
                    .getMessager()
                    .printMessage(
                            Kind.ERROR,
                            "cannot write what is generated: " + failure,
                            owner.origin().element());
        }
    }
}

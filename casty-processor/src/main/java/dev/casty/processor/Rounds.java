package dev.casty.processor;

import com.palantir.javapoet.JavaFile;
import dev.casty.processor.generate.Generator;
import dev.casty.processor.read.ActorReader;
import dev.casty.processor.read.Compilation;
import dev.casty.processor.read.GeneratedNames;
import dev.casty.processor.read.ImportScope;
import dev.casty.processor.read.UnionReader;
import dev.casty.processor.report.Reporter;
import dev.casty.processor.report.Violation;
import dev.casty.processor.validate.ActorValidator;
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
    private final ProcessingEnvironment environment;
    private final GeneratedNames names;
    private final Reporter reporter;
    private final ActorValidator actorValidator = new ActorValidator();
    private final UnionValidator unionValidator = new UnionValidator();

    /** The top-level classes of all rounds. By name, because declarations are other objects in each round. */
    private final Set<String> sources = new LinkedHashSet<>();

    /** What waits for this round, by name. */
    private Set<String> waiting = new LinkedHashSet<>();

    Rounds(ProcessingEnvironment environment) {
        this.environment = environment;
        this.names = new GeneratedNames(ImportScope.of(environment));
        this.reporter = new Reporter(environment.getMessager());
    }

    /** What one processing of an actor or a union comes to. */
    private record Result(boolean resolved, List<Violation> violations, List<JavaFile> files) {}

    /** Does what there is to do in a round. */
    void next(RoundEnvironment round) {
        ElementFilter.typesIn(round.getRootElements())
                .forEach(each -> sources.add(each.getQualifiedName().toString()));
        var actors = annotated(round, "dev.casty.annotation.Actor");
        var unions = annotated(round, "dev.casty.annotation.Union");
        actors.forEach(names::addActor);
        unions.forEach(names::addUnion);

        var compilation = new Compilation(environment.getElementUtils(), environment.getTypeUtils(), names, sources);
        var again = waiting;
        waiting = new LinkedHashSet<>();
        again.stream().flatMap(this::find).forEach(each -> finish(each, process(each, compilation)));
        Stream.concat(actors.stream(), unions.stream())
                .distinct()
                .forEach(each -> finishOrWait(each, process(each, compilation)));
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
            return new Result(actor.resolved(), actorValidator.validate(actor), Generator.generate(actor));
        }
        var union = UnionReader.read(compilation, type);
        return new Result(union.resolved(), unionValidator.validate(union), Generator.generate(union));
    }

    private void finishOrWait(TypeElement type, Result result) {
        if (result.resolved() || !result.violations().isEmpty()) {
            finish(type, result);
        } else {
            waiting.add(type.getQualifiedName().toString());
        }
    }

    private void finish(TypeElement type, Result result) {
        reporter.print(result.violations());
        result.files().forEach(each -> write(each, type));
    }

    private void write(JavaFile file, TypeElement type) {
        try {
            file.writeTo(environment.getFiler());
        } catch (IOException failure) {
            environment.getMessager().printMessage(Kind.ERROR, "cannot write what is generated: " + failure, type);
        }
    }
}

package dev.casty.processor;

import com.google.auto.service.AutoService;
import dev.casty.processor.generate.IndexWriter;
import dev.casty.processor.read.ActorReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import javax.tools.StandardLocation;

/**
 * Writes the index of a program's actors: a class for each package, and the list by which {@link java.util.ServiceLoader} finds
 * those. For Gradle it is <em>aggregating</em>: what it writes comes from all actors at once.
 *
 * <p>A class for a package is written a round after its actors were generated, because only then it is seen which of them could be.
 */
@AutoService(Processor.class)
public final class IndexProcessor extends AbstractProcessor {
    private static final String SERVICES = "META-INF/services/dev.casty.spi.ActorTypes";

    /** The actors of all rounds whose packages have no index yet, by name: declarations are other objects in each round. */
    private final Set<String> actors = new TreeSet<>();

    private final Set<String> written = new TreeSet<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("dev.casty.annotation.Actor");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        boolean found = false;
        for (var annotation : annotations) {
            for (var each : round.getElementsAnnotatedWith(annotation)) {
                if (each instanceof TypeElement type) {
                    found = true;
                    actors.add(type.getQualifiedName().toString());
                }
            }
        }
        if (!round.errorRaised()) {
            if (round.processingOver()) {
                writeServices();
            } else if (!found) {
                writeClasses();
            }
        }
        return false;
    }

    private void writeClasses() {
        var packages = new TreeMap<String, List<TypeElement>>();
        for (var each : actors) {
            var type = processingEnv.getElementUtils().getTypeElement(each);
            if (type != null && isGenerated(type)) {
                var name = processingEnv.getElementUtils().getPackageOf(type).getQualifiedName();
                packages.computeIfAbsent(name.toString(), any -> new ArrayList<>())
                        .add(type);
            }
        }
        for (var each : packages.entrySet()) {
            write(each.getKey(), each.getValue());
            each.getValue()
                    .forEach(type -> actors.remove(type.getQualifiedName().toString()));
        }
    }

    private boolean isGenerated(TypeElement actor) {
        return processingEnv
                        .getElementUtils()
                        .getTypeElement(ActorReader.dispatchOf(actor).canonicalName())
                != null;
    }

    private void write(String packageName, List<TypeElement> types) {
        var dispatches = types.stream().map(ActorReader::dispatchOf).sorted().toList();
        var name = IndexWriter.name(packageName, dispatches);
        try {
            IndexWriter.write(name, dispatches, types).writeTo(processingEnv.getFiler());
            written.add(name.reflectionName());
        } catch (IOException failure) {
            report(failure);
        }
    }

    private void writeServices() {
        if (written.isEmpty()) {
            return;
        }
        try (var out = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", SERVICES)
                .openWriter()) {
            for (var each : written) {
                out.write(each + "\n");
            }
        } catch (IOException failure) {
            report(failure);
        }
    }

    private void report(IOException failure) {
        processingEnv.getMessager().printMessage(Kind.ERROR, "cannot write the index of actors: " + failure);
    }
}

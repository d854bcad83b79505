package dev.casty.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import dev.casty.processor.generate.IndexWriter;
import dev.casty.processor.read.ActorReader;
import dev.casty.processor.read.ModuleReader;
import dev.casty.processor.report.Reporter;
import dev.casty.processor.validate.ModuleIndexes;
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
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic.Kind;
import javax.tools.StandardLocation;

/**
 * Writes the index of a program's actors: a class for each package, and the list by which {@link java.util.ServiceLoader} finds
 * those. For Gradle it is <em>aggregating</em>: what it writes comes from all actors at once.
 *
 * <p>A class for a package is written a round after its actors were generated, because only then it is seen which of them could be.
 *
 * <p>A named module has to provide these classes itself, and is told so if it doesn't.
 */
@AutoService(Processor.class)
public final class IndexProcessor extends AbstractProcessor {
    private static final String SERVICES = "META-INF/services/dev.casty.spi.ActorTypes";

    /** The actors of all rounds whose packages have no index yet, by name: declarations are other objects in each round. */
    private final Set<String> actors = new TreeSet<>();

    private final Set<String> written = new TreeSet<>();

    /** The name of the module that is compiled, with its {@code module-info.java}; empty if there is none. */
    private String module = "";

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
        ElementFilter.modulesIn(round.getRootElements())
                .forEach(each -> module = each.getQualifiedName().toString());
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
                requireProvided();
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
        var name = name(packageName, dispatches);
        try {
            IndexWriter.write(name, dispatches, types).writeTo(processingEnv.getFiler());
            written.add(name.reflectionName());
        } catch (IOException failure) {
            report(failure);
        }
    }

    /** What has come later than the others of its package, from another processor, has a class of its own. */
    private ClassName name(String packageName, List<ClassName> dispatches) {
        var inModule = IndexWriter.nameInModule(packageName);
        return module.isEmpty() || written.contains(inModule.reflectionName())
                ? IndexWriter.name(packageName, dispatches)
                : inModule;
    }

    private void requireProvided() {
        var declared = module.isEmpty() ? null : processingEnv.getElementUtils().getModuleElement(module);
        if (declared != null) {
            var reporter = new Reporter(processingEnv.getMessager());
            ModuleIndexes.check(ModuleReader.read(declared), written)
                    .ifPresent(violation -> reporter.print(List.of(violation)));
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

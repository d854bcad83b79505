package dev.casty.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * What the compiler runs. For Gradle it is <em>isolating</em> ({@code META-INF/gradle/incremental.annotation.processors}):
 * each file that it generates has one originating element, the actor or the union that it is generated for.
 */
@AutoService(Processor.class)
public final class CastyProcessor extends AbstractProcessor {
    private Rounds rounds;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        rounds = new Rounds(environment);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("dev.casty.annotation.*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(Rounds.PRINT);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /**
     * Claims nothing: once all annotations are claimed, javac asks no further processor, not even one that supports
     * {@code *}. The price is that {@code -Xlint:processing} tells that nobody claimed them, as for most libraries.
     */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        rounds.next(round);
        return false;
    }
}

package dev.casty.processor.read;

import dev.casty.processor.model.Origin;
import dev.casty.processor.model.ProvidedTypes;
import java.util.stream.Collectors;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads what a module says of itself. */
public final class ModuleReader {
    private static final String ACTOR_TYPES = "dev.casty.spi.ActorTypes";

    private ModuleReader() {}

    /** Not before the classes that it provides are generated: the compiler looks for them once, and remembers that they were missing. */
    public static ProvidedTypes read(ModuleElement module) {
        var provided = ElementFilter.providesIn(module.getDirectives()).stream()
                .filter(each -> each.getService().getQualifiedName().contentEquals(ACTOR_TYPES))
                .flatMap(each -> each.getImplementations().stream())
                .map(TypeElement::getQualifiedName)
                .map(Object::toString)
                .collect(Collectors.toSet());
        return new ProvidedTypes(module.getQualifiedName().toString(), provided, Origin.of(module));
    }
}

package dev.casty.processor.read;

import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/**
 * What the file of a declaration imports. The annotation processing API hides it: an import of a class that is yet to be
 * generated leaves nothing but an unresolved simple name.
 */
public interface ImportScope {
    /** The scope of a compiler that doesn't show its imports. */
    ImportScope HIDDEN = element -> List.of();

    /** The scope of this compiler: hidden where it is not javac, or wrapped by a build tool. */
    static ImportScope of(ProcessingEnvironment environment) {
        try {
            return TreeImports.of(environment);
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return HIDDEN;
        }
    }

    /**
     * The imports of the file in which a declaration stands, such as {@code "shop.CartRef"} and {@code "shop.*"}; none
     * where the compiler doesn't show them.
     */
    List<String> importsOf(Element element);
}

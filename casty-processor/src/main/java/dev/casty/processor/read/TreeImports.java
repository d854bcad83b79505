package dev.casty.processor.read;

import com.sun.source.util.Trees;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/** The imports as javac's syntax trees show them. */
final class TreeImports implements ImportScope {
    private final Trees trees;

    private TreeImports(Trees trees) {
        this.trees = trees;
    }

    static ImportScope of(ProcessingEnvironment environment) {
        return new TreeImports(Trees.instance(environment));
    }

    @Override
    public List<String> importsOf(Element element) {
        var path = trees.getPath(element);
        if (path == null) {
            return List.of();
        }
        return path.getCompilationUnit().getImports().stream()
                .filter(each -> !each.isStatic())
                .map(each -> each.getQualifiedIdentifier().toString())
                .toList();
    }
}

package dev.casty.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Declaration;
import dev.casty.processor.model.UnionModel;
import dev.casty.processor.model.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files to generate. Where a name is taken there is none. */
public final class Generator {
    private Generator() {}

    /**
     * The files of an actor: all that is sound of it, whatever mistakes there are.
     *
     * @param flawless whether there are none
     */
    public static List<JavaFile> generate(ActorModel actor, boolean flawless) {
        var sound = SoundParts.of(actor, flawless);
        var files = new ArrayList<JavaFile>();
        if (!actor.ref().taken()) {
            files.add(RefWriter.write(sound));
        }
        if (!actor.context().taken()) {
            files.add(ContextWriter.write(sound));
        }
        // A table of a class that can't be named would be a mistake of its own.
        if (!actor.dispatch().taken() && actor.declaration().reach() != Visibility.PRIVATE) {
            files.add(DispatchWriter.write(sound));
        }
        return files;
    }

    /**
     * An empty class for an actor or a union that waits for another processor. Without a new file the compiler goes no
     * further round, and all that names the ref or the context would be an error beside the one that there is.
     */
    public static JavaFile pending(Declaration owner) {
        var file = new SourceFile(owner, Set.of(), Set.of());
        var name = String.join("_", owner.name().simpleNames()) + "Pending";
        return file.end(file.begin(ClassName.get(owner.name().packageName(), name))
                .addJavadoc(
                        "Empty: {@link $T} waited for what another annotation processor generates.\n", owner.name()));
    }

    /** The files of a union. */
    public static List<JavaFile> generate(UnionModel union) {
        return union.ref().taken() ? List.of() : List.of(UnionRefWriter.write(union));
    }
}

package dev.casty.processor.generate;

import com.palantir.javapoet.ClassName;
import dev.casty.processor.generate.GeneratedFile.Schema;
import dev.casty.processor.generate.GeneratedFile.Source;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Declaration;
import dev.casty.processor.model.UnionModel;
import dev.casty.processor.model.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files to generate. Where a name is taken there is none. */
public final class Generator {
    private Generator() {}

    /**
     * The files of an actor: all that is sound of it, whatever mistakes there are.
     *
     * @param flawless whether there are none
     */
    public static List<GeneratedFile> generate(ActorModel actor, boolean flawless) {
        var sound = SoundParts.of(actor, flawless);
        var files = new ArrayList<GeneratedFile>();
        if (!actor.ref().taken()) {
            files.add(new Source(RefWriter.write(sound)));
        }
        if (!actor.context().taken()) {
            files.add(new Source(ContextWriter.write(sound)));
        }
        // A table of a class that can't be named would be a mistake of its own.
        if (!actor.dispatch().taken() && actor.declaration().reach() != Visibility.PRIVATE) {
            files.add(new Source(DispatchWriter.write(sound)));
        }
        if (flawless) {
            files.add(new Schema(actor.declaration(), SchemaWriter.write(actor)));
        }
        return files;
    }

    /** What is persisted of an actor and how its changes are noticed, for people; empty if it is not durable. */
    public static Optional<String> state(ActorModel actor) {
        return Optional.of(SchemaWriter.writeState(actor)).filter(each -> !each.isEmpty());
    }

    /**
     * An empty class for an actor or a union that waits for another processor. Without a new file the compiler goes no
     * further round, and all that names the ref or the context would be an error beside the one that there is.
     */
    public static GeneratedFile pending(Declaration owner) {
        var file = new SourceFile(owner, Set.of(), Set.of());
        var name = String.join("_", owner.name().simpleNames()) + "Pending";
        var type = file.begin(ClassName.get(owner.name().packageName(), name))
                .addJavadoc(
                        "Empty: {@link $T} waited for what another annotation processor generates.\n", owner.name());
        return new Source(file.end(type));
    }

    /** The files of a union. */
    public static List<GeneratedFile> generate(UnionModel union) {
        return union.ref().taken() ? List.of() : List.of(new Source(UnionRefWriter.write(union)));
    }
}

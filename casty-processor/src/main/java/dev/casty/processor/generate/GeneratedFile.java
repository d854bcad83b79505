package dev.casty.processor.generate;

import com.palantir.javapoet.JavaFile;
import dev.casty.processor.model.Declaration;
import java.io.IOException;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** A file to generate, of one originating element. */
public sealed interface GeneratedFile {
    /** Writes it. */
    void writeTo(Filer filer) throws IOException;

    /** A source file. */
    record Source(JavaFile file) implements GeneratedFile {
        @Override
        public void writeTo(Filer filer) throws IOException {
            file.writeTo(filer);
        }
    }

    /**
     * What an actor's state and messages are made of, for people.
     *
     * @param owner the actor
     * @param text what the file says
     */
    record Schema(Declaration owner, String text) implements GeneratedFile {
        private static final String FOLDER = "META-INF/casty/";

        @Override
        public void writeTo(Filer filer) throws IOException {
            var name = FOLDER + owner.name().reflectionName() + ".schema";
            var element = owner.origin().element();
            try (var out = filer.createResource(StandardLocation.CLASS_OUTPUT, "", name, element)
                    .openWriter()) {
                out.write(text);
            }
        }
    }
}

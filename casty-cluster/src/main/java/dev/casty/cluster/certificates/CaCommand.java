package dev.casty.cluster.certificates;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;

/** Makes an authority. */
record CaCommand(Folder folder, String name, Duration validFor) implements Command {
    static final String SHAPE = "ca --folder DIR [--name NAME] [--days N]";
    static final String DEFAULT_NAME = "Casty development authority";
    static final int DEFAULT_DAYS = 3650;

    CaCommand {
        if (name.length() > Authority.MAX_NAME) {
            throw new UsageException(
                    "an authority's name has at most " + Authority.MAX_NAME + " characters, not " + name.length());
        }
    }

    @Override
    public void run(PrintStream out) throws IOException {
        var authority = Authority.create(name, Validity.fromNow(validFor));
        boolean isPrivate = folder.write(Folder.AUTHORITY, authority.credentials());
        out.println(folder.certificate(Folder.AUTHORITY) + ": the certificate of " + name + ", for all nodes; good"
                + " until " + authority.validity().lastDay());
        out.println(folder.key(Folder.AUTHORITY) + ": its key. Who has it can let anybody join: no node needs it");
        Folder.warn(isPrivate, folder.key(Folder.AUTHORITY), out);
    }
}

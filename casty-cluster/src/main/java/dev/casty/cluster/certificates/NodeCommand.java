package dev.casty.cluster.certificates;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the certificate and the key of a node. */
record NodeCommand(Folder folder, String name, List<HostName> hosts, Duration validFor) implements Command {
    static final String SHAPE = "node --folder DIR --name NAME --host HOSTS [--days N]";
    static final int DEFAULT_DAYS = 365;

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    NodeCommand {
        if (!FILE_NAME.matcher(name).matches() || name.length() > Authority.MAX_NAME) {
            throw new UsageException("a node's name becomes the name of files: at most " + Authority.MAX_NAME
                    + " letters, digits, '-', '.' and '_', such as node-1, not '" + name + "'");
        }
        if (name.equalsIgnoreCase(Folder.AUTHORITY)) {
            throw new UsageException("the files of the authority are called '" + Folder.AUTHORITY
                    + "': give the node another name, such as node-1");
        }
    }

    /** The hosts that a list with commas names. */
    static List<HostName> hosts(String list) {
        return Stream.of(list.split(",", -1))
                .map(each -> HostName.parse(each.strip()))
                .toList();
    }

    @Override
    public void run(PrintStream out) throws IOException {
        var authority = folder.authority();
        var validity = Validity.fromNow(validFor).noLongerThan(authority.validity());
        if (validity.isOver()) {
            throw new UsageException("the authority in " + folder.certificate(Folder.AUTHORITY) + " was good until "
                    + validity.lastDay() + ": make another one in another folder, and let nodes trust both while they"
                    + " change over (one file can hold several certificates)");
        }
        boolean isPrivate = folder.write(name, authority.issue(name, hosts, validity));
        print(validity, out);
        Folder.warn(isPrivate, folder.key(name), out);
    }

    private void print(Validity validity, PrintStream out) {
        var reachedAt = hosts.stream().map(HostName::toString).collect(Collectors.joining(", "));
        out.println(folder.certificate(name) + ": the certificate of the node that is reached at " + reachedAt
                + "; good until " + validity.lastDay());
        out.println(folder.key(name) + ": its key, for this node only");
        out.println("The node needs these two and " + folder.certificate(Folder.AUTHORITY) + ", and says so:");
        out.println("  .tls(new ClusterTls(" + java(folder.certificate(name)) + ", " + java(folder.key(name)) + ", "
                + java(folder.certificate(Folder.AUTHORITY)) + "))");
    }

    private static String java(Path file) {
        return "Path.of(\"" + file.toString().replace("\\", "\\\\") + "\")";
    }
}

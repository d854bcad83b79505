package dev.casty.cluster.certificates;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Files that come into being whole, or not at all, and never in the place of others. */
final class NewFile {
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private NewFile() {}

    /**
     * Writes a file.
     *
     * @throws FileAlreadyExistsException if there is one, which is left as it is
     */
    static void write(Path file, String content) throws IOException {
        Files.createFile(file);
        fill(file, content);
    }

    /**
     * Writes a file that nobody but its owner can read, from its first byte on.
     *
     * @return false if the file system does not keep it from others
     * @throws FileAlreadyExistsException if there is one, which is left as it is
     */
    static boolean writePrivate(Path file, String content) throws IOException {
        boolean isPrivate = isPosix(file) ? createPosix(file) : createOther(file);
        fill(file, content);
        return isPrivate;
    }

    private static boolean isPosix(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
    }

    /** Some file systems take permissions and forget them, such as FAT. */
    private static boolean createPosix(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
        return OWNER.containsAll(Files.getPosixFilePermissions(file));
    }

    /** As on Windows: a list says who may do what. */
    private static boolean createOther(Path file) throws IOException {
        Files.createFile(file);
        var list = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (list != null) {
            leaveToOwner(list);
        }
        return list != null;
    }

    static void leaveToOwner(AclFileAttributeView list) throws IOException {
        list.setAcl(List.of(AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(list.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
    }

    private static void fill(Path file, String content) throws IOException {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}

package dev.casty.cluster.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where things are written, and who can read them. */
class FilesTest {
    @TempDir
    private Path folder;

    @Test
    void filesAreCalledAsTheNodeIs() {
        var certs = folder.resolve("a/b");
        Run.ca(certs);
        Run.node(certs, "node-1", "h1");

        assertThat(certs.toFile().list())
                .containsExactlyInAnyOrder("authority.pem", "authority.key", "node-1.pem", "node-1.key");
    }

    @Test
    void keysCanBeReadByTheirOwnerOnly() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Run.ca(folder);
        Run.node(folder, "node-1", "h1");

        for (var key : List.of("authority.key", "node-1.key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(key))))
                    .isEqualTo("rw-------");
        }
    }

    /** The file system of Windows has lists of who may do what. */
    @Test
    void aListLeavesAKeyToItsOwner() throws IOException {
        var list = new AccessList();

        NewFile.leaveToOwner(list);

        assertThat(list.entries).singleElement().satisfies(each -> {
            assertThat(each.principal()).isEqualTo(list.getOwner());
            assertThat(each.type()).isEqualTo(AclEntryType.ALLOW);
        });
    }

    private static final class AccessList implements AclFileAttributeView {
        private List<AclEntry> entries = List.of();

        @Override
        public String name() {
            return "acl";
        }

        @Override
        public List<AclEntry> getAcl() {
            return entries;
        }

        @Override
        public void setAcl(List<AclEntry> changed) {
            entries = changed;
        }

        @Override
        public UserPrincipal getOwner() throws IOException {
            return FileSystems.getDefault()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name"));
        }

        @Override
        public void setOwner(UserPrincipal owner) {
            throw new UnsupportedOperationException();
        }
    }

    /** As in an archive, or on a stick with FAT. */
    @Test
    void aFileSystemWithoutOwnersIsWarnedOf() throws IOException {
        try (var archive = FileSystems.newFileSystem(folder.resolve("a.zip"), Map.of("create", "true"))) {
            assertThat(NewFile.writePrivate(archive.getPath("a.key"), "text")).isFalse();
            assertThat(Files.readString(archive.getPath("a.key"))).isEqualTo("text");
            assertThat(warning(archive.getPath("certs"))).contains("Others can read certs/authority.key: ");
        }
        assertThat(warning(folder)).doesNotContain("Others can read");
    }

    private static String warning(Path into) throws IOException {
        var out = new ByteArrayOutputStream();
        new CaCommand(new Folder(into), "a", Duration.ofDays(1))
                .run(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Run.ca(folder);
        Run.node(folder, "node-1", "h1");
        var before = contents();

        Run.of(folder, "ca", "--folder", folder.toString()).expect("ca-again");
        Run.of(folder, "node", "--folder", folder.toString(), "--name", "node-1", "--host", "h2")
                .expect("node-again");

        assertThat(contents()).isEqualTo(before);
    }

    private Map<String, String> contents() throws IOException {
        try (var files = Files.list(folder)) {
            var contents = new TreeMap<String, String>();
            for (var file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
            return contents;
        }
    }

    /** Else the key would be in the way of the next try. */
    @Test
    void bothFilesAreMadeOrNone() throws IOException {
        Files.writeString(folder.resolve("authority.pem"), "mine");

        assertThat(Run.of(folder, "ca", "--folder", folder.toString()).status()).isEqualTo(Main.FAILED);

        assertThat(contents()).isEqualTo(Map.of("authority.pem", "mine"));
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        var elsewhere = folder.resolve("elsewhere");
        var certs = Files.createDirectory(folder.resolve("certs"));
        Files.createSymbolicLink(certs.resolve("authority.key"), elsewhere);

        assertThat(Run.of(certs, "ca", "--folder", certs.toString()).status()).isEqualTo(Main.FAILED);

        assertThat(elsewhere).doesNotExist();
    }
}

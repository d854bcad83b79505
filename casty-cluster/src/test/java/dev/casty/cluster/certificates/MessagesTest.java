package dev.casty.cluster.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says, also to who uses it wrongly. */
class MessagesTest {
    private static final String NODE = ": casty-certificates node --folder DIR --name NAME --host HOSTS [--days N]";

    @TempDir
    private Path folder;

    private void assertRefused(String message, String... args) {
        assertThat(Run.of(folder, args)).isEqualTo(new Run(2, "", "casty-certificates: " + message + "\n"));
    }

    private void assertNodeRefused(String message, String name, String host, String... more) {
        var args = new ArrayList<>(List.of("node", "--folder", folder.toString(), "--name", name, "--host", host));
        args.addAll(List.of(more));
        assertRefused(message, args.toArray(String[]::new));
    }

    @Test
    void whatWasMadeIsSaid() {
        Run.of(folder, "help").expect("help");
        assertThat(Run.of(folder, "node", "--help")).isEqualTo(Run.of(folder, "help"));
        Run.of(folder, "ca", "--folder", folder.toString()).expect("ca");
        Run.of(folder, "node", "--folder", folder.toString(), "--name", "node-1", "--host", "h1,10.0.0.1,::1")
                .expect("node");
    }

    @Test
    void nothingOfAKeyIsPrinted() throws Exception {
        Run.ca(folder);
        var run = Run.of(folder, "node", "--folder", folder.toString(), "--name", "n", "--host", "h1");

        for (var key : List.of("authority.key", "n.key")) {
            Files.readAllLines(folder.resolve(key)).stream()
                    .filter(each -> !each.startsWith("-----"))
                    .forEach(each -> assertThat(run.out()).doesNotContain(each));
        }
        assertThat(new Credentials(
                                Made.in(folder, "n").certificate(),
                                Made.in(folder, "n").key())
                        .toString())
                .isEqualTo("the credentials of CN=n");
    }

    @Test
    void aCommandThatDoesNotExistIsNotDone() {
        assertRefused("which command? One of ca, node, help; `casty-certificates help` explains them");
        assertRefused("there is no command 'cert'; there are ca, node, help", "cert");
    }

    @Test
    void optionsAreKnownAndHaveAValueEach() {
        assertRefused(
                "--folder is missing, where the authority's files are, and those of its nodes: casty-certificates ca"
                        + " --folder DIR [--name NAME] [--days N]",
                "ca");
        assertRefused("--name is missing, how the node's files are called" + NODE, "node", "--folder", "x");
        assertRefused(
                "--host is missing, where other nodes reach it, such as node-1.example,10.0.0.5" + NODE,
                "node",
                "--folder",
                "x",
                "--name",
                "n");
        assertRefused("there is no option '--hosts'" + NODE, "node", "--hosts", "h1");
        assertRefused("there is no option 'NAME'" + NODE, "node", "NAME");
        assertRefused("--name needs a value" + NODE, "node", "--name");
        assertRefused("--name needs a value" + NODE, "node", "--name=");
        assertRefused("--name is there twice" + NODE, "node", "--name", "a", "--name", "b");
    }

    @Test
    void daysAreANumberWithBounds() {
        for (var days : List.of("0", "-1", "36501", "9999999999", "a year")) {
            assertRefused(
                    "--days is how long a certificate is good for, 1 to 36500, not '" + days + "'",
                    "ca",
                    "--folder",
                    folder.toString(),
                    "--days",
                    days);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aNameOfANodeIsOneOfAFile() {
        for (var name : List.of("../x", "a/b", ".x", "-x", "a b", "x".repeat(65))) {
            assertNodeRefused(
                    "a node's name becomes the name of files: at most 64 letters, digits, '-', '.' and '_', such as"
                            + " node-1, not '" + name + "'",
                    name,
                    "h1");
        }
        assertNodeRefused(
                "the files of the authority are called 'authority': give the node another name, such as node-1",
                "Authority",
                "h1");
        assertRefused(
                "an authority's name has at most 64 characters, not 65",
                "ca",
                "--folder",
                "x",
                "--name",
                "x".repeat(65));
    }

    @Test
    void aHostIsANameOrAnAddress() {
        assertNodeRefused(
                "'10.0.0.300' is no host: write a DNS name, such as node-1.example (in ASCII) or *.nodes.example, or an"
                        + " IP address, such as 10.0.0.5 or ::1, without a port or brackets",
                "n",
                "h1,10.0.0.300");
    }

    @Test
    void aNodeNeedsAnAuthority() {
        assertNodeRefused(
                "there is no authority in DIR, which would be authority.pem and authority.key: make one with"
                        + " `casty-certificates ca --folder DIR`",
                "n",
                "h1");
    }

    @Test
    void whatIsNoAuthorityMakesNoNodes() throws IOException {
        var refused = "DIR/authority.pem and DIR/authority.key are not what `casty-certificates ca` has made: ";
        Run.ca(folder);
        Run.node(folder, "n", "h1");

        copy("n.key", "authority.key");
        assertNodeRefused(refused + "the key is not that of the certificate", "m", "h1");
        copy("n.pem", "authority.pem");
        assertNodeRefused(refused + "the certificate is not one of an authority that this program has made", "m", "h1");
        Files.writeString(folder.resolve("authority.key"), "secret");
        assertNodeRefused(refused + "no PRIVATE KEY in PEM", "m", "h1");
        assertThat(folder.resolve("m.key")).doesNotExist();
    }

    private void copy(String from, String to) throws IOException {
        Files.copy(folder.resolve(from), folder.resolve(to), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void anAuthorityThatIsOverMakesNoNodes() throws IOException {
        var now = Instant.now();
        var over = Authority.create("a", new Validity(now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1))));
        new Folder(folder).write(Folder.AUTHORITY, over.credentials());

        assertNodeRefused(
                "the authority in DIR/authority.pem was good until DAY: make another one in another folder, and let"
                        + " nodes trust both while they change over (one file can hold several certificates)",
                "n",
                "h1");
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "").toString();

        assertRefused("DIR/file is no folder, but a file: name another one", "ca", "--folder", file);
    }

    @Test
    void aFolderThatCanNotBeMadeIsSaid() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");

        assertThat(Run.of(folder, "ca", "--folder", file.resolve("certs").toString())
                        .err())
                .startsWith("casty-certificates: the files can't be made: ")
                .contains("DIR/file");
    }
}

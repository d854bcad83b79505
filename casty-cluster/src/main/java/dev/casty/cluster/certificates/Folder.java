package dev.casty.cluster.certificates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;

/** Where an authority and its nodes have their files: NAME.pem with a certificate and NAME.key with its key. */
record Folder(Path path) {
    static final String AUTHORITY = "authority";

    Path certificate(String name) {
        return path.resolve(name + ".pem");
    }

    Path key(String name) {
        return path.resolve(name + ".key");
    }

    /**
     * Writes both files, or none.
     *
     * @return whether the file system keeps the key from others
     */
    boolean write(String name, Credentials made) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new UsageException(path + " is no folder, but a file: name another one");
        }
        Files.createDirectories(path);
        try {
            return writeBoth(name, made);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(e.getFile() + " is there already, and is not overwritten: name another "
                    + (name.equals(AUTHORITY) ? "folder" : "node or folder")
                    + ", or move what is there away if no node needs it any more");
        }
    }

    private boolean writeBoth(String name, Credentials made) throws IOException {
        boolean isPrivate = NewFile.writePrivate(key(name), made.keyPem());
        try {
            NewFile.write(certificate(name), made.certificatePem());
        } catch (IOException e) {
            Files.delete(key(name));
            throw e;
        }
        return isPrivate;
    }

    /** Says that a key is not as safe as it should be, if so. */
    static void warn(boolean isPrivate, Path key, PrintStream out) {
        if (!isPrivate) {
            out.println("Others can read " + key + ": its file system keeps nothing from anybody. Move it to one that"
                    + " does");
        }
    }

    /** The authority whose files are here. */
    Authority authority() throws IOException {
        if (!Files.exists(certificate(AUTHORITY)) || !Files.exists(key(AUTHORITY))) {
            throw new UsageException("there is no authority in " + path + ", which would be " + AUTHORITY + ".pem and "
                    + AUTHORITY + ".key: make one with `casty-certificates ca --folder " + path + "`");
        }
        try {
            return Authority.of(read());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UsageException(certificate(AUTHORITY) + " and " + key(AUTHORITY)
                    + " are not what `casty-certificates ca` has made: " + e.getMessage());
        }
    }

    private Credentials read() throws IOException, GeneralSecurityException {
        var bytes = new ByteArrayInputStream(Files.readAllBytes(certificate(AUTHORITY)));
        var certificate = CertificateFactory.getInstance("X.509").generateCertificate(bytes);
        var key = Pem.read(Pem.KEY, Files.readString(key(AUTHORITY)));
        return new Credentials(
                (X509Certificate) certificate,
                KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key)));
    }
}

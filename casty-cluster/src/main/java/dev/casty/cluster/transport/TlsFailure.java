package dev.casty.cluster.transport;

import io.netty.handler.ssl.NotSslRecordException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why TLS failed, in words that have nothing of the other side's in them. */
final class TlsFailure {
    private static final int MAX_CAUSES = 10;
    /** What Netty says when the other side closes before the handshake has ended. */
    private static final String GONE = "Connection closed while";

    private TlsFailure() {}

    /** Whether it is TLS that failed, and not the connection. */
    static boolean isOne(Throwable failure) {
        return causes(failure).anyMatch(SSLException.class::isInstance)
                && causes(failure)
                        .noneMatch(cause -> String.valueOf(cause.getMessage()).startsWith(GONE));
    }

    static Refusal reason(Throwable failure) {
        return causes(failure).anyMatch(NotSslRecordException.class::isInstance)
                ? Refusal.TLS_NOT_SPOKEN
                : Refusal.UNTRUSTED;
    }

    /** What is known about it; empty if that is nothing. */
    static String words(Throwable failure) {
        return causes(failure)
                .map(TlsFailure::wordsOfOne)
                .filter(words -> !words.isEmpty())
                .reduce((general, particular) -> particular)
                .orElse("");
    }

    private static String wordsOfOne(Throwable cause) {
        var said = String.valueOf(cause.getMessage());
        return switch (cause) {
            case CertificateExpiredException e -> "the certificate has expired";
            case CertificateNotYetValidException e -> "the certificate is not valid yet";
            case CertPathBuilderException e -> "the certificate is not of the cluster's authority";
            case CertPathValidatorException e -> "the certificate is not of the cluster's authority";
            case SSLException e when said.contains("Received fatal alert") -> "the other side does not accept it";
            case SSLException e when said.contains("Empty client certificate chain") -> "there is no certificate";
            case SSLException e
            when said.contains("protocol version") -> "the other side speaks another version of TLS";
            default -> "";
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES);
    }
}

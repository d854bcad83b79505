package dev.casty.cluster.certificates;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** When a certificate is good, both ends included, in whole seconds. */
public record Validity(Instant from, Instant to) {
    /** How far the clock of another node may be behind this one's. */
    private static final Duration CLOCKS_APART = Duration.ofHours(1);

    public Validity {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        to = to.truncatedTo(ChronoUnit.SECONDS);
    }

    static Validity fromNow(Duration length) {
        var now = Instant.now();
        return new Validity(now.minus(CLOCKS_APART), now.plus(length));
    }

    static Validity of(X509Certificate certificate) {
        return new Validity(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    Validity noLongerThan(Validity other) {
        return to.isAfter(other.to) ? new Validity(from, other.to) : this;
    }

    boolean isOver() {
        return to.isBefore(Instant.now());
    }

    /** The day on which it ends, in UTC. */
    LocalDate lastDay() {
        return LocalDate.ofInstant(to, ZoneOffset.UTC);
    }
}

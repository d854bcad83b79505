package dev.casty.codec;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Dates and times as the numbers that they count: days since 1970, nanoseconds of the day, seconds and nanoseconds. Exact over the
 * whole range of each type.
 */
final class Times {
    private static final int MAX_NANOS = 999_999_999;

    private Times() {}

    static void write(Packer out, Duration value) {
        writeSeconds(out, value.getSeconds(), value.getNano());
    }

    static Duration readDuration(Unpacker in) {
        in.enterArray(2);
        var value = Duration.ofSeconds(in.unpackLong(), readNanos(in));
        in.leave();
        return value;
    }

    static void write(Packer out, Instant value) {
        writeSeconds(out, value.getEpochSecond(), value.getNano());
    }

    static Instant readInstant(Unpacker in) {
        in.enterArray(2);
        var value = Instant.ofEpochSecond(in.unpackLong(), readNanos(in));
        in.leave();
        return value;
    }

    private static void writeSeconds(Packer out, long seconds, int nanos) {
        out.packArrayHeader(2);
        out.enter();
        out.packLong(seconds);
        out.packInt(nanos);
        out.leave();
    }

    private static int readNanos(Unpacker in) {
        int nanos = in.unpackInt();
        if (nanos < 0 || nanos > MAX_NANOS) {
            throw in.failure("expected 0 to " + MAX_NANOS + " ns of a second, found " + nanos);
        }
        return nanos;
    }

    static void write(Packer out, LocalDate value) {
        out.packLong(value.toEpochDay());
    }

    static LocalDate readLocalDate(Unpacker in) {
        return LocalDate.ofEpochDay(in.unpackLong());
    }

    static void write(Packer out, LocalTime value) {
        out.packLong(value.toNanoOfDay());
    }

    static LocalTime readLocalTime(Unpacker in) {
        return LocalTime.ofNanoOfDay(in.unpackLong());
    }

    static void write(Packer out, LocalDateTime value) {
        out.packArrayHeader(2);
        out.enter();
        writeDateAndTime(out, value);
        out.leave();
    }

    static LocalDateTime readLocalDateTime(Unpacker in) {
        in.enterArray(2);
        var value = readDateAndTime(in);
        in.leave();
        return value;
    }

    private static void writeDateAndTime(Packer out, LocalDateTime value) {
        write(out, value.toLocalDate());
        write(out, value.toLocalTime());
    }

    private static LocalDateTime readDateAndTime(Unpacker in) {
        return LocalDateTime.of(readLocalDate(in), readLocalTime(in));
    }

    static void write(Packer out, OffsetTime value) {
        out.packArrayHeader(2);
        out.enter();
        write(out, value.toLocalTime());
        write(out, value.getOffset());
        out.leave();
    }

    static OffsetTime readOffsetTime(Unpacker in) {
        in.enterArray(2);
        var value = OffsetTime.of(readLocalTime(in), readZoneOffset(in));
        in.leave();
        return value;
    }

    static void write(Packer out, OffsetDateTime value) {
        out.packArrayHeader(3);
        out.enter();
        writeDateAndTime(out, value.toLocalDateTime());
        write(out, value.getOffset());
        out.leave();
    }

    static OffsetDateTime readOffsetDateTime(Unpacker in) {
        in.enterArray(3);
        var value = OffsetDateTime.of(readDateAndTime(in), readZoneOffset(in));
        in.leave();
        return value;
    }

    /** With its offset, which tells the two hours apart that a clock shows twice when it is set back. */
    static void write(Packer out, ZonedDateTime value) {
        out.packArrayHeader(4);
        out.enter();
        writeDateAndTime(out, value.toLocalDateTime());
        write(out, value.getOffset());
        writeZone(out, value.getZone());
        out.leave();
    }

    /** Where the rules of the zone have changed since, the instant stays and the local time moves. */
    static ZonedDateTime readZonedDateTime(Unpacker in) {
        in.enterArray(4);
        var value = ZonedDateTime.ofInstant(readDateAndTime(in), readZoneOffset(in), readZone(in));
        in.leave();
        return value;
    }

    static void writeZone(Packer out, ZoneId value) {
        out.packString(value.getId());
    }

    static ZoneId readZone(Unpacker in) {
        return ZoneId.of(in.unpackString());
    }

    static void write(Packer out, ZoneOffset value) {
        out.packInt(value.getTotalSeconds());
    }

    static ZoneOffset readZoneOffset(Unpacker in) {
        return ZoneOffset.ofTotalSeconds(in.unpackInt());
    }

    static void write(Packer out, MonthDay value) {
        out.packArrayHeader(2);
        out.enter();
        out.packInt(value.getMonthValue());
        out.packInt(value.getDayOfMonth());
        out.leave();
    }

    static MonthDay readMonthDay(Unpacker in) {
        in.enterArray(2);
        var value = MonthDay.of(in.unpackInt(), in.unpackInt());
        in.leave();
        return value;
    }

    static void write(Packer out, YearMonth value) {
        out.packArrayHeader(2);
        out.enter();
        out.packInt(value.getYear());
        out.packInt(value.getMonthValue());
        out.leave();
    }

    static YearMonth readYearMonth(Unpacker in) {
        in.enterArray(2);
        var value = YearMonth.of(in.unpackInt(), in.unpackInt());
        in.leave();
        return value;
    }

    static void write(Packer out, Period value) {
        out.packArrayHeader(3);
        out.enter();
        out.packInt(value.getYears());
        out.packInt(value.getMonths());
        out.packInt(value.getDays());
        out.leave();
    }

    static Period readPeriod(Unpacker in) {
        in.enterArray(3);
        var value = Period.of(in.unpackInt(), in.unpackInt(), in.unpackInt());
        in.leave();
        return value;
    }
}

package org.ambassadordesk.tools.replay.map;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads moments in the formats a map names; the first that fits counts. */
final class DateFormats {
    /** ISO 8601 with T or a blank between date and time, offset and time as it likes. */
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][ ]")
            .appendOptional(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[ ][XXX][XX][X]")
            .toFormatter(Locale.ENGLISH);

    private final List<Format> formats;
    private final ZoneId zone;

    private DateFormats(List<Format> formats, ZoneId zone) {
        this.formats = formats;
        this.zone = zone;
    }

    /**
     * Readers of moments, the first that fits counts.
     *
     * @param names patterns of {@link DateTimeFormatter} in English, or {@code iso}, {@code epoch-seconds},
     *     {@code epoch-millis}
     * @param zone of dates that name none
     * @throws IllegalArgumentException which of them is none
     */
    static DateFormats of(List<String> names, ZoneId zone) {
        return new DateFormats(names.stream().map(DateFormats::format).toList(), zone);
    }

    private static Format format(String name) {
        return switch (name) {
            case "iso" -> (text, zone) -> moment(ISO, text, zone);
            case "epoch-seconds" ->
                (text, _) -> Instant.ofEpochSecond(Long.parseLong(text)).atOffset(ZoneOffset.UTC);
            case "epoch-millis" ->
                (text, _) -> Instant.ofEpochMilli(Long.parseLong(text)).atOffset(ZoneOffset.UTC);
            default -> {
                DateTimeFormatter formatter = DateTimeFormatter.ofPattern(name, Locale.ENGLISH);
                yield (text, zone) -> moment(formatter, text, zone);
            }
        };
    }

    private static OffsetDateTime moment(DateTimeFormatter formatter, String text, ZoneId zone) {
        TemporalAccessor parsed = formatter.parseBest(
                text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        return switch (parsed) {
            case ZonedDateTime zoned -> zoned.toOffsetDateTime();
            case OffsetDateTime offset -> offset;
            case LocalDateTime local -> local.atZone(zone).toOffsetDateTime();
            default -> LocalDate.from(parsed).atStartOfDay(zone).toOffsetDateTime();
        };
    }

    Optional<OffsetDateTime> read(String text) {
        for (Format format : formats) {
            try {
                return Optional.of(format.read(text.strip(), zone));
            } catch (DateTimeException | NumberFormatException _) {
                // the next one may fit
            }
        }
        return Optional.empty();
    }

    /** One way to write a moment. */
    @FunctionalInterface
    private interface Format {
        OffsetDateTime read(String text, ZoneId zone);
    }
}

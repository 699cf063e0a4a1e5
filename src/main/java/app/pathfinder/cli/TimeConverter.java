package app.pathfinder.cli;

import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment as ISO 8601 has it: a date, which is its first moment, or a date and time, here unless it has a zone. */
final class TimeConverter implements ITypeConverter<Instant> {
    private final Messages messages;

    @Inject
    TimeConverter(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Instant convert(String value) {
        try {
            // Tables have a space where ISO 8601 has a T, and what they show is to be accepted too.
            var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    withTime(value.strip().replace(' ', 'T')), OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime fixed ? fixed.toInstant() : here((LocalDateTime) parsed);
        } catch (DateTimeException e) {
            throw new TypeConversionException(messages.text("cli.time.unknown", value));
        }
    }

    private static String withTime(String value) {
        return value.indexOf('T') < 0 ? LocalDate.parse(value).atStartOfDay().toString() : value;
    }

    private static Instant here(LocalDateTime time) {
        return time.atZone(ZoneId.systemDefault()).toInstant();
    }
}

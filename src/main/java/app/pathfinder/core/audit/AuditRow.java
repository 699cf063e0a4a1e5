package app.pathfinder.core.audit;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit trail as it is stored. Immutable.
 *
 * @param auditId UUIDv7, in the order of writing
 * @param occurredAt to the microsecond, which is what every engine keeps
 * @param userId whose data; null where it is nobody's
 * @param actorId who acted; null for whom nobody knows, or for the command line
 * @param details JSON as the database writes it, whose text is what is sealed
 */
public record AuditRow(
        UUID auditId,
        Instant occurredAt,
        @Nullable UUID userId,
        @Nullable UUID actorId,
        String action,
        @Nullable String resourceType,
        @Nullable String resourceId,
        @Nullable String tableName,
        @Nullable String ipAddress,
        @Nullable String userAgent,
        boolean success,
        @Nullable String errorMessage,
        @Nullable String details) {
    private static final int ABSENT = -1;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** A time as seals and exports write it: UTC with six decimals. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /**
     * The bytes that are sealed: each field in the order above as UTF-8 after its length in four bytes, the highest
     * first; the length of an absent field is -1.
     */
    public byte[] canonical() {
        var out = ByteStreams.newDataOutput(256);
        write(out, auditId);
        write(out, time(occurredAt));
        write(out, userId);
        write(out, actorId);
        write(out, action);
        write(out, resourceType);
        write(out, resourceId);
        write(out, tableName);
        write(out, ipAddress);
        write(out, userAgent);
        write(out, success);
        write(out, errorMessage);
        write(out, details);
        return out.toByteArray();
    }

    private static void write(ByteArrayDataOutput out, @Nullable Object field) {
        if (field == null) {
            out.writeInt(ABSENT);
            return;
        }
        var bytes = field.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}

package app.pathfinder.core.audit.export;

import app.pathfinder.core.audit.AuditRow;
import app.pathfinder.core.audit.seal.Seal;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what {@link JsonLinesWriter} wrote, one object after another. Not thread-safe. */
final class JsonLinesReader implements AutoCloseable {
    private static final int LONGEST_VALUE = 10_000_000;

    private final JsonParser json;
    private final Map<String, String> fields = new HashMap<>();

    JsonLinesReader(InputStream in) throws IOException {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_VALUE)
                        .build())
                .build();
        json = factory.createParser(in);
    }

    /**
     * The next line, or null at the end of the file.
     *
     * @throws UnreadableLine if it is not a line of an export
     */
    @Nullable
    ExportLine next() throws UnreadableLine {
        try {
            return readObject() ? line() : null;
        } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
            throw new UnreadableLine(e);
        }
    }

    /** The line that was read last, from 1. */
    int lineNumber() {
        return json.currentLocation().getLineNr();
    }

    private boolean readObject() throws IOException {
        fields.clear();
        var token = json.nextToken();
        if (token == null) {
            return false;
        }
        require(token == JsonToken.START_OBJECT);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            require(json.nextToken().isScalarValue() && fields.put(name, json.getText()) == null);
        }
        return true;
    }

    private ExportLine line() {
        return switch (required("type")) {
            case "header" -> header();
            case "row" -> row();
            case "seal" -> new ExportLine.Sealed(seal(), Base64.getDecoder().decode(required("leaves")));
            case "end" -> end();
            default -> throw new IllegalArgumentException("Unknown type of line");
        };
    }

    private ExportLine header() {
        require(required("format").equals(JsonLinesWriter.FORMAT));
        return new ExportLine.Header(required("exportedAt"), number("firstSeal"));
    }

    private ExportLine row() {
        var row = new AuditRow(
                UUID.fromString(required("auditId")),
                Instant.parse(required("occurredAt")),
                id("userId"),
                id("actorId"),
                required("action"),
                fields.get("resourceType"),
                fields.get("resourceId"),
                fields.get("tableName"),
                fields.get("ipAddress"),
                fields.get("userAgent"),
                required("success").equals("true"),
                fields.get("errorMessage"),
                fields.get("details"));
        return new ExportLine.Row(row, fields.containsKey("sealId") ? number("sealId") : null);
    }

    private Seal seal() {
        return new Seal(
                number("sealId"),
                Instant.parse(required("sealedAt")),
                Math.toIntExact(number("rowCount")),
                required("merkleRoot"),
                required("previousSeal"),
                required("keyId"),
                required("signature"));
    }

    private ExportLine end() {
        return new ExportLine.End(
                required("exportedAt"),
                number("rows"),
                number("unsealedRows"),
                number("lastSeal"),
                required("lastSealHash"),
                number("anchoredSeal"),
                required("keyId"),
                required("signature"));
    }

    private String required(String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("A field is missing: " + name);
        }
        return value;
    }

    private long number(String name) {
        return Long.parseLong(required(name));
    }

    private @Nullable UUID id(String name) {
        var value = fields.get(name);
        return value == null ? null : UUID.fromString(value);
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("Not a line of an export");
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}

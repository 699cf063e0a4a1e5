package app.pathfinder.core.setting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The group {@code database} of the settings file, as it is written. What belongs to another kind is refused. */
record DatabaseShape(
        @Nullable String kind,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String name,
        @Nullable Boolean tls,
        @Nullable String service,
        @Nullable String alias,

        @JsonProperty("tns_admin") @Nullable String tnsAdmin,

        @Nullable String wallet,
        @Nullable String schema) {
    private static final Set<String> OF_POSTGRESQL = Set.of("host", "port", "name", "tls");
    private static final int POSTGRESQL_PORT = 5432;
    private static final int MOST_PORT = 65_535;

    /** What is written, understood. */
    DatabaseSettings settings(SettingsText text) {
        if (kind == null) {
            refuseOthers(text, Set.of(), "needs database.kind: postgresql or oracle");
            return new DatabaseSettings.Embedded();
        }
        return switch (kind) {
            case "embedded" -> embedded(text);
            case "postgresql" -> postgresql(text);
            case "oracle" -> oracle(text);
            default -> throw text.invalid("database.kind", "must be embedded, postgresql or oracle");
        };
    }

    private DatabaseSettings embedded(SettingsText text) {
        refuseOthers(text, Set.of(), "is of no use with database.kind: embedded; remove one of them");
        return new DatabaseSettings.Embedded();
    }

    private DatabaseSettings postgresql(SettingsText text) {
        refuseOthers(text, OF_POSTGRESQL, "is of no use with database.kind: postgresql; remove it");
        return new DatabaseSettings.PostgresServer(
                required(text, "database.host", host),
                port(text, POSTGRESQL_PORT),
                name == null ? "pathfinder" : name,
                tls == null || tls);
    }

    private DatabaseSettings oracle(SettingsText text) {
        if (name != null) {
            throw text.invalid("database.name", "is of no use with database.kind: oracle; write database.service");
        }
        return new OracleShape(this, text).settings();
    }

    private void refuseOthers(SettingsText text, Set<String> known, String sentence) {
        written().keySet().stream()
                .filter(key -> !known.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw text.invalid("database." + key, sentence);
                });
    }

    /** The keys that the file has, besides the kind, with what is written. */
    Map<String, Object> written() {
        var written = new LinkedHashMap<String, Object>();
        put(written, "host", host);
        put(written, "port", port);
        put(written, "name", name);
        put(written, "tls", tls);
        put(written, "service", service);
        put(written, "alias", alias);
        put(written, "tns_admin", tnsAdmin);
        put(written, "wallet", wallet);
        put(written, "schema", schema);
        return written;
    }

    private static void put(Map<String, Object> written, String key, @Nullable Object value) {
        if (value != null) {
            written.put(key, value);
        }
    }

    /** The port, or this one where none is written. */
    int port(SettingsText text, int usual) {
        if (port == null) {
            return usual;
        }
        if (port < 1 || port > MOST_PORT) {
            throw text.invalid("database.port", "must be between 1 and 65535");
        }
        return port;
    }

    /** A value that must be there. */
    static String required(SettingsText text, String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw text.invalid(key, "is missing");
        }
        return value;
    }
}

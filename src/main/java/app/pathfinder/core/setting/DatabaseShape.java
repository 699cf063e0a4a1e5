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
            refuseOthers(text, Set.of(), "file.settings.needs-kind");
            return new DatabaseSettings.Embedded();
        }
        return switch (kind) {
            case "embedded" -> embedded(text);
            case "postgresql" -> postgresql(text);
            case "oracle" -> oracle(text);
            default -> throw text.invalid("database.kind", "file.settings.kinds");
        };
    }

    private DatabaseSettings embedded(SettingsText text) {
        refuseOthers(text, Set.of(), "file.settings.not-embedded");
        return new DatabaseSettings.Embedded();
    }

    private DatabaseSettings postgresql(SettingsText text) {
        refuseOthers(text, OF_POSTGRESQL, "file.settings.not-postgresql");
        return new DatabaseSettings.PostgresServer(
                required(text, "database.host", host),
                port(text, POSTGRESQL_PORT),
                name == null ? "pathfinder" : name,
                tls == null || tls);
    }

    private DatabaseSettings oracle(SettingsText text) {
        if (name != null) {
            throw text.invalid("database.name", "file.settings.name-oracle");
        }
        return new OracleShape(this, text).settings();
    }

    private void refuseOthers(SettingsText text, Set<String> known, String wording) {
        written().keySet().stream()
                .filter(key -> !known.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw text.invalid("database." + key, wording);
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
            throw text.invalid("database.port", "file.settings.port");
        }
        return port;
    }

    /** A value that must be there. */
    static String required(SettingsText text, String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw text.invalid(key, "file.settings.missing");
        }
        return value;
    }
}

package app.pathfinder.core.setting;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands what the settings file says of an Oracle database: a host and a service, or an alias with the folder of its
 * {@code tnsnames.ora}. Names are checked because they become parts of a connect string and of a statement.
 */
record OracleShape(DatabaseShape shape, SettingsText text) {
    private static final int PORT = 1521;
    private static final int TLS_PORT = 2484;

    /** The driver's Easy Connect refuses names of one letter. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]+");

    private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.$#-]+");
    private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

    DatabaseSettings settings() {
        var address = shape.alias() == null ? service() : alias(shape.alias());
        return new DatabaseSettings.OracleServer(address, folder("database.wallet", shape.wallet()), schema());
    }

    private OracleAddress service() {
        if (shape.tnsAdmin() != null) {
            throw text.invalid("database.tns_admin", "file.settings.folder-of-alias");
        }
        var tls = shape.tls() == null || shape.tls();
        if (shape.wallet() != null && !tls) {
            throw text.invalid("database.tls", "file.settings.wallet-needs-tls");
        }
        return new OracleAddress.Service(
                matching("database.host", shape.host(), HOST, "file.settings.host"),
                shape.port(text, tls ? TLS_PORT : PORT),
                matching("database.service", shape.service(), SERVICE, "file.settings.service"),
                tls);
    }

    private OracleAddress alias(String name) {
        for (var other : List.of("host", "port", "service", "tls")) {
            if (shape.written().containsKey(other)) {
                throw text.invalid("database." + other, "file.settings.not-with-alias");
            }
        }
        var wanted = matching("database.alias", name, ALIAS, "file.settings.alias");
        var folder = folder("database.tns_admin", shape.tnsAdmin());
        if (folder == null) {
            folder = folder("database.wallet", shape.wallet());
        }
        if (folder == null) {
            throw text.invalid("database.tns_admin", "file.settings.folder-missing");
        }
        return new OracleAddress.Alias(wanted, folder);
    }

    private OracleName schema() {
        try {
            return OracleName.of(shape.schema() == null ? OracleName.USUAL_OWNER : shape.schema());
        } catch (IllegalArgumentException e) {
            throw text.invalid("database.schema", "file.settings.schema");
        }
    }

    private String matching(String key, @Nullable String value, Pattern pattern, String wording) {
        var written = DatabaseShape.required(text, key, value);
        if (!pattern.matcher(written).matches()) {
            throw text.invalid(key, wording);
        }
        return written;
    }

    private @Nullable Path folder(String key, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            var folder = Path.of(value);
            if (folder.isAbsolute()) {
                return folder;
            }
        } catch (InvalidPathException e) {
            throw text.invalid(e, key, "file.settings.no-path", e.getReason());
        }
        throw text.invalid(key, "file.settings.full-path");
    }
}

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
            throw text.invalid("database.tns_admin", "is the folder of an alias; write database.alias, or remove it");
        }
        var tls = shape.tls() == null || shape.tls();
        if (shape.wallet() != null && !tls) {
            throw text.invalid("database.tls", "must not be false with database.wallet; remove one of them");
        }
        return new OracleAddress.Service(
                matching("database.host", shape.host(), HOST, "must be a name or address of two letters or more"),
                shape.port(text, tls ? TLS_PORT : PORT),
                matching(
                        "database.service",
                        shape.service(),
                        SERVICE,
                        "must be a name of two letters or more, because Oracle's Easy Connect refuses one letter;"
                                + " for such a service write an alias"),
                tls);
    }

    private OracleAddress alias(String name) {
        for (var other : List.of("host", "port", "service", "tls")) {
            if (shape.written().containsKey(other)) {
                throw text.invalid(
                        "database." + other,
                        "contradicts database.alias, which says where the server is; remove one of them");
            }
        }
        var wanted = matching("database.alias", name, ALIAS, "must be a name that stands in tnsnames.ora");
        var folder = folder("database.tns_admin", shape.tnsAdmin());
        if (folder == null) {
            folder = folder("database.wallet", shape.wallet());
        }
        if (folder == null) {
            throw text.invalid(
                    "database.tns_admin", "is missing; write the folder with the file tnsnames.ora that has the alias");
        }
        return new OracleAddress.Alias(wanted, folder);
    }

    private OracleName schema() {
        try {
            return OracleName.of(shape.schema() == null ? OracleName.USUAL_OWNER : shape.schema());
        } catch (IllegalArgumentException e) {
            throw text.invalid(
                    "database.schema", "must be a plain name: 1 to 30 letters, digits and underscores, a letter first");
        }
    }

    private String matching(String key, @Nullable String value, Pattern pattern, String sentence) {
        var written = DatabaseShape.required(text, key, value);
        if (!pattern.matcher(written).matches()) {
            throw text.invalid(key, sentence);
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
            throw text.invalid(key, "is no path of a folder: " + e.getReason());
        }
        throw text.invalid(key, "must be the full path of a folder");
    }
}

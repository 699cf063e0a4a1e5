package app.pathfinder.core.isolation;

import app.pathfinder.core.database.NamedSql;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Checks SQL of the users' repositories before it runs: it may spell neither a user's table, nor a shared table besides
 * the reference tables, nor what ties a transaction to a session. A mistake here is a defect of the program, so it
 * throws and never shows on a screen.
 */
final class UserSql {
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\buser_|\\bpf_(?!ref_)|\\bset_config\\b|session_token|\\bbind_session\\b|\\bdbms_|^\\s*(set|reset|alter|begin|declare|call|commit|rollback)\\b|;",
            Pattern.CASE_INSENSITIVE);

    /** The program's statements are constants, so few; the bound is for a defect that builds them. */
    private static final int REMEMBERED = 1_000;

    private static final Map<String, NamedSql> PASSED = new ConcurrentHashMap<>();

    private UserSql() {}

    static NamedSql checked(String sql) {
        var known = PASSED.get(sql);
        if (known != null) {
            return known;
        }
        if (FORBIDDEN.matcher(sql).find()) {
            throw new IllegalArgumentException("A user's SQL names a table only as <suffix>");
        }
        var parsed = NamedSql.parse(sql);
        if (PASSED.size() < REMEMBERED) {
            PASSED.put(sql, parsed);
        }
        return parsed;
    }

    /** What passed since the program began, for the test that reads all of it as another engine would. */
    static Set<String> passed() {
        return Set.copyOf(PASSED.keySet());
    }

    /** Begins anew with what {@link #passed} tells. */
    static void forget() {
        PASSED.clear();
    }
}

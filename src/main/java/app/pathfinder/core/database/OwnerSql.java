package app.pathfinder.core.database;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The statements of administrators' work that are written for every engine, each taken apart once. Thread-safe. */
final class OwnerSql {
    /** The program's statements are constants, so few; the bound is for a defect that builds them. */
    private static final int REMEMBERED = 1_000;

    private static final Map<String, NamedSql> PARSED = new ConcurrentHashMap<>();

    private OwnerSql() {}

    static NamedSql parsed(String sql) {
        var known = PARSED.get(sql);
        if (known != null) {
            return known;
        }
        var parsed = NamedSql.parse(sql);
        if (PARSED.size() < REMEMBERED) {
            PARSED.put(sql, parsed);
        }
        return parsed;
    }

    static String word(SqlDialect dialect, String name) {
        return dialect.word(name).orElseThrow(() -> new IllegalArgumentException("No word of an engine: " + name));
    }
}

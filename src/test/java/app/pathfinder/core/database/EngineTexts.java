package app.pathfinder.core.database;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the drivers of the engines are given. */
public final class EngineTexts {
    private EngineTexts() {}

    public static SqlDialect oracle() {
        return new OracleDialect();
    }

    public static SqlDialect postgres() {
        return new PostgresDialect();
    }

    /** A statement with its identifiers put in. */
    public static String of(NamedSql sql, UnaryOperator<String> identifiers) {
        return sql.text(identifiers);
    }

    /** What each routine's call is on Oracle. */
    public static List<String> oracleCalls() {
        return Arrays.stream(Routine.values()).map(OracleDialect::textOf).toList();
    }
}

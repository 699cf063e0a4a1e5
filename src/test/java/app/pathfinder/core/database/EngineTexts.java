package app.pathfinder.core.database;

import java.util.function.UnaryOperator;

/** What the drivers of the engines are given. */
public final class EngineTexts {
    private EngineTexts() {}

    public static SqlDialect oracle() {
        return new OracleDialect();
    }

    /** A statement with its identifiers put in. */
    public static String of(NamedSql sql, UnaryOperator<String> identifiers) {
        return sql.text(identifiers);
    }

    /** A statement of administrators' work as the driver for Oracle is given it. */
    public static String forOracle(String sql) {
        return of(NamedSql.parse(sql), name -> OwnerSql.word(oracle(), name));
    }
}

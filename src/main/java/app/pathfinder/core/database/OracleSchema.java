package app.pathfinder.core.database;

/** What an installation in an Oracle database says of itself, in the rows of {@code pf_capabilities}. */
final class OracleSchema {
    /** The version of the tables and packages that this program brings; the scripts write it down last. */
    static final int VERSION = 1;

    /** Names of rows. */
    static final String VERSION_ROW = "SCHEMA_VERSION";

    static final String POLICIES_ROW = "DBMS_RLS";
    static final String SCRIPT_ROW = "SCRIPT";
    static final String ACCOUNT_ROW = "APPLICATION_ACCOUNT";

    private OracleSchema() {}
}

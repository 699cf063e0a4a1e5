package app.pathfinder.core.database;

import app.pathfinder.core.setting.OracleName;
import org.jspecify.annotations.Nullable;

/**
 * What an installation on Oracle is called. Immutable.
 *
 * @param owner owns the tables and packages
 * @param application what everybody's program logs in as
 * @param tablespace where the owner's tables go; null for where the database puts them
 */
public record OracleAccounts(
        OracleName owner, OracleName application, @Nullable OracleName tablespace) {
    /** @throws IllegalArgumentException if the two accounts are one */
    public OracleAccounts {
        if (owner.equals(application)) {
            throw new IllegalArgumentException("One account for two");
        }
    }
}

package app.pathfinder.core.database;

import java.util.Map;

/**
 * An installation on Oracle in which users' work may run. Immutable.
 *
 * @param account what the work runs on
 * @param capabilities what the install script wrote down
 */
record OracleInstallation(String account, Map<String, String> capabilities) {
    OracleInstallation {
        capabilities = Map.copyOf(capabilities);
    }

    /** Whether the database itself keeps users apart. */
    boolean hasSecondWall() {
        return "Y".equals(capabilities.get(OracleSchema.POLICIES_ROW));
    }

    /** Of one version there may be several builds; what they bring fits together, and the newest is the best. */
    boolean isOf(String fingerprint) {
        return fingerprint.equals(capabilities.get(OracleSchema.SCRIPT_ROW));
    }

    /** Tables are granted to the account that was named to the install script, and to no other. */
    String grantee() {
        return capabilities.getOrDefault(OracleSchema.ACCOUNT_ROW, account);
    }
}

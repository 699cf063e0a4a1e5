package app.pathfinder.core.database.embedded;

import org.jspecify.annotations.Nullable;

/**
 * Where the server is and the two accounts that the program uses on it. Never logged.
 *
 * @param owner has every table and routine; null where this computer was not given it
 * @param application all that user code runs on
 */
public record ServerAccounts(
        String host, int port, String database, @Nullable Account owner, Account application) {
    /** A role with its password. */
    public record Account(String name, String password) {
        @Override
        public String toString() {
            return "Account[" + name + "]";
        }
    }
}

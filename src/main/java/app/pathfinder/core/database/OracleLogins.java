package app.pathfinder.core.database;

import app.pathfinder.core.database.embedded.ServerAccounts;
import org.jspecify.annotations.Nullable;

/**
 * The two accounts that the program uses on an Oracle database. Never logged.
 *
 * @param owner has every table and package; null where this computer was not given it
 * @param application all that user code runs on
 */
record OracleLogins(ServerAccounts.@Nullable Account owner, ServerAccounts.Account application) {}

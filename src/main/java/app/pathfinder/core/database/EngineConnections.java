package app.pathfinder.core.database;

import javax.sql.DataSource;

/**
 * Where an engine's connections come from, and what goes with them.
 *
 * @param reset ends whose work a connection of the application account did
 * @param ownersFailures what the server's reports mean to the owner's work
 * @param usersFailures what they mean to users' work
 */
record EngineConnections(
        DataSource owner,
        DataSource application,
        SessionReset reset,
        ServerFailures ownersFailures,
        ServerFailures usersFailures) {}

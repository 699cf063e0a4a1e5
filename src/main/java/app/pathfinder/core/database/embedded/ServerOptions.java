package app.pathfinder.core.database.embedded;

import java.util.ArrayList;
import java.util.List;

/** How the embedded server is run. What decides durability stays at PostgreSQL's safe defaults. */
final class ServerOptions {
    private ServerOptions() {}

    static List<String> of(int port, List<String> extra) {
        var options = new ArrayList<>(List.of(
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c max_connections=64",
                // One transaction makes a user's tables, indexes and policies, and bulk work does so for many.
                "-c max_locks_per_transaction=256",
                "-c password_encryption=scram-sha-256",
                // The server's log is bounded, and holds neither statements nor the values of rows.
                "-c logging_collector=on",
                "-c log_directory=log",
                "-c log_filename=postgresql-%a.log",
                "-c log_truncate_on_rotation=on",
                "-c log_rotation_size=0",
                "-c log_error_verbosity=terse",
                "-c log_min_error_statement=panic"));
        extra.forEach(option -> options.add("-c " + option));
        return options;
    }
}

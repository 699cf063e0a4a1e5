package app.pathfinder.core.database;

import org.jdbi.v3.core.Handle;

/** Rows of the shared tables that come with the program and are the same in every database. Stateless; any thread. */
public interface SharedRows {
    /** Changes whenever what {@link #install} does changes. Asked for at each start, so it must be quick. */
    String fingerprint();

    /** Brings the rows to this program's state, whatever state they are in; in a transaction as the owner. */
    void install(Handle handle);
}

package app.pathfinder.core.database;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Answers what is asked of a database about itself. */
@FunctionalInterface
interface OracleRows {
    /** The texts that a query gives. Throws what the database refuses, as Jdbi does. */
    List<String> of(OracleQuery query);

    /** The answers of the account of this connection. */
    static OracleRows of(Handle handle, String schema) {
        return query -> {
            var asked = handle.createQuery(query.sql());
            if (query.sql().contains(":schema")) {
                asked.bind("schema", schema);
            }
            return asked.mapTo(String.class).list();
        };
    }
}

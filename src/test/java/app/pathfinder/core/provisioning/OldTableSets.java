package app.pathfinder.core.provisioning;

import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;

/** Table sets as an earlier version of the program made them. */
public final class OldTableSets {
    private OldTableSets() {}

    /** Makes an account whose tables are of version 1, from the statements that made them then. */
    public static void register(TestDatabase database, String username) throws SQLException {
        database.register(username);
        Sql.run(database.owner(), """
                do $$
                declare
                    v_user pf_users;
                    v_statement text;
                begin
                    select * into strict v_user from pf_users where username = '%s';
                    perform drop_user_schema(v_user.user_id, null);
                    for v_statement in select statement from pf_user_schema_statements where schema_version = 1
                        order by statement_no
                    loop
                        execute replace(v_statement, '<prefix>', v_user.schema_prefix);
                    end loop;
                    update pf_users set schema_created = 'Y', schema_version = 1, schema_dropped_at = null
                        where user_id = v_user.user_id;
                end $$
                """.formatted(username));
    }
}

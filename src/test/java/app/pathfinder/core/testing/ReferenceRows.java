package app.pathfinder.core.testing;

import java.sql.SQLException;

/** The shared skills, career paths and role templates of a test's database. */
public final class ReferenceRows {
    private ReferenceRows() {}

    /** Takes away what came with the program, for tests that name skills of their own. */
    public static void clear(TestDatabase database) throws SQLException {
        Sql.run(
                database.owner(),
                "delete from pf_ref_role_skills; delete from pf_ref_role_templates; delete from pf_ref_career_paths;"
                        + " delete from pf_ref_skills_catalog");
    }
}

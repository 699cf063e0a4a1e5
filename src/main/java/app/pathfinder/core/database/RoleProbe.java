package app.pathfinder.core.database;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import org.jdbi.v3.core.Handle;

/** Refuses to run user work on a role that row-level security does not bind. */
final class RoleProbe {
    private static final String BYPASSES = """
            select role.rolsuper or role.rolbypassrls or role.rolreplication
                or has_table_privilege(role.oid, 'pathfinder.pf_users', 'select, insert, update, delete')
                or has_table_privilege(role.oid, 'pathfinder.pf_user_sessions', 'select, insert, update, delete')
                or pg_has_role(role.oid, (select nspowner from pg_namespace where nspname = 'pathfinder'), 'member')
            from pg_roles role where role.rolname = current_user
            """;

    private RoleProbe() {}

    /**
     * Returns true when the connection's role is bound by row-level security.
     *
     * @throws Problem {@link ProblemKind#ROLE_BYPASSES_ISOLATION} if it is not
     */
    static boolean check(Handle application) {
        if (application.createQuery(BYPASSES).mapTo(Boolean.class).one()) {
            throw new Problem(ProblemKind.ROLE_BYPASSES_ISOLATION);
        }
        return true;
    }
}

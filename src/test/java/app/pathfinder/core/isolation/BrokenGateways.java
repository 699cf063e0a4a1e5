package app.pathfinder.core.isolation;

import app.pathfinder.core.leak.Gateway;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Gateways with the mistakes that the two walls are there for, to show that their absence would be noticed. */
public final class BrokenGateways {
    private static final String CROSSING = "@";

    private BrokenGateways() {}

    /** The program mixes users up: every so often somebody is given another's session and with it their tables. */
    public static Gateway givingOthersSessions(TestDatabase database, int oneIn) {
        var calls = new AtomicInteger();
        return (actor, other) -> database.databaseOf(
                calls.incrementAndGet() % oneIn == 0 ? forged(actor, other.prefix(), token(other)) : actor);
    }

    /**
     * The program mixes tables up: every so often somebody's own session is used with another's tables, and the
     * comparison that would notice is deceived, which takes {@link #believeWhatTheProgramSays}.
     */
    public static Gateway givingOthersTables(TestDatabase database, int oneIn) {
        var calls = new AtomicInteger();
        return (actor, other) -> database.databaseOf(
                calls.incrementAndGet() % oneIn == 0
                        ? forged(actor, other.prefix(), token(actor) + CROSSING + other.prefix())
                        : actor);
    }

    private static String token(UserContext context) {
        return Objects.requireNonNull(context.session()).token();
    }

    private static UserContext forged(UserContext actor, SchemaPrefix prefix, String token) {
        var session = new UserContext.OpenSession(token, Objects.requireNonNull(actor.sessionExpiresAt()));
        return new UserContext(
                actor.userId(), actor.username(), actor.displayName(), actor.role(), prefix, false, session);
    }

    /**
     * Takes down the part of the first wall that the database answers for: a session is bound as ever, but a token with
     * another's prefix behind it is answered with that prefix.
     */
    public static void believeWhatTheProgramSays(TestDatabase database) throws SQLException {
        Sql.run(database.superuser(), """
                alter function bind_session(text) rename to bind_session_truly;
                create function bind_session(p_token text) returns text language plpgsql as $$
                declare
                    v_bound text := bind_session_truly(split_part(p_token, '@', 1));
                begin
                    return coalesce(nullif(split_part(p_token, '@', 2), ''), v_bound);
                end $$;
                grant execute on function bind_session(text) to public;
                alter function write_failure(text, text, text, text, text, text) rename to write_failure_truly;
                create function write_failure(a text, b text, c text, d text, e text, f text) returns void
                language sql as $$ select write_failure_truly(split_part(a, '@', 1), b, c, d, e, f) $$;
                grant execute on function write_failure(text, text, text, text, text, text) to public;
                alter function touch_session(text) rename to touch_session_truly;
                create function touch_session(a text) returns boolean
                language sql as $$ select touch_session_truly(split_part(a, '@', 1)) $$;
                grant execute on function touch_session(text) to public;
                """);
    }

    /** Drops every policy of the users' tables, so that the database shows any table to any session. */
    public static void takeSecondWallDown(TestDatabase database) throws SQLException {
        Sql.run(database.superuser(), """
                do $$
                declare
                    v_table text;
                begin
                    for v_table in select tablename from pg_policies where policyname = 'own_session' loop
                        execute format('drop policy own_session on %I', v_table);
                        execute format('alter table %I no force row level security', v_table);
                        execute format('alter table %I disable row level security', v_table);
                    end loop;
                end $$
                """);
    }
}

package app.pathfinder.core.portability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An import that is cancelled while the database commits it, held there by a trigger. */
class CancelledCommitTest {
    private static final String HELD_COMMIT = """
            create function public.wait_for_lock() returns trigger language plpgsql security definer as $$
            begin
                perform pg_advisory_xact_lock(4712);
                return null;
            end $$;
            do $$
            declare
                v_table regclass;
            begin
                for v_table in
                    select oid from pg_class where relkind = 'r' and relname like '%\\_experiences\\_detailed'
                loop
                    execute format('create constraint trigger held after insert on %s deferrable initially deferred'
                        ' for each row execute function public.wait_for_lock()', v_table);
                end loop;
            end $$
            """;
    private static final String WAITING =
            "select pid::text from pg_locks where locktype = 'advisory' and objid = 4712 and not granted";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    /** As a window cancels: by an interrupt of a virtual thread, which closes the socket that it reads from. */
    @Test
    void tellsWhatTheDatabaseDid() throws Exception {
        var user = RecordUser.register(database, "mara");
        var plan = user.plan(Files.writeString(folder.resolve("table.csv"), "title,start\nClerk,2020\n"));
        Sql.run(database.superuser(), HELD_COMMIT);
        var stored = new FutureTask<>(() -> user.imports().apply(plan, RecordUser.all(plan), Progress.NONE));

        try (var holder = database.superuser();
                var lock = holder.createStatement()) {
            lock.execute("select pg_advisory_lock(4712)");
            var storing = Thread.startVirtualThread(stored);
            await().until(() -> !Sql.texts(database.superuser(), WAITING).isEmpty());
            storing.interrupt();
            await().until(() -> stored.isDone() || !storing.isInterrupted());
        }

        assertThat(stored.get(20, TimeUnit.SECONDS).additions()).isEqualTo(1);
        assertThat(user.experiences().count(ExperienceFilter.ALL)).isEqualTo(1);
    }
}

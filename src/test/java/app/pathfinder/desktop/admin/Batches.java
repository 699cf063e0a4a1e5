package app.pathfinder.desktop.admin;

import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchItem;
import app.pathfinder.core.provisioning.batch.BatchKind;
import app.pathfinder.core.provisioning.batch.BatchRunner;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.work.Progress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Work on many users, as it is found in a database. */
public final class Batches {
    private final TestDatabase database;

    public Batches(TestDatabase database) {
        this.database = database;
    }

    /** One that is done, with users who needed nothing, and after them those who cannot be helped. */
    public Batch done(int users, @Nullable UUID startedBy, String... lostTables) throws SQLException {
        var items = new ArrayList<>(IntStream.rangeClosed(1, users)
                .mapToObj(i -> new BatchItem.Draft(new UUID(0, i), "user%03d".formatted(i), null))
                .toList());
        for (var username : lostTables) {
            items.add(new BatchItem.Draft(withoutTables(username), username, null));
        }
        return run(items, startedBy);
    }

    private Batch run(List<BatchItem.Draft> items, @Nullable UUID startedBy) {
        return database.get(BatchRunner.class).start(BatchKind.CREATE, items, 1, startedBy, Progress.NONE);
    }

    /** Somebody who had tables once. */
    private UUID withoutTables(String username) throws SQLException {
        var user = database.register(username).userId();
        owner("select drop_user_schema(user_id, null) from pf_users where username = '" + username + "'");
        return user;
    }

    /** Makes it look as if another program worked on a batch now, on its items from a number on. */
    public void giveToAnotherProgram(Batch batch, int from) throws SQLException {
        owner("update pf_batch_items set state = 'waiting' where item_no >= " + from + " and batch_id = '" + batch.id()
                + "'");
        owner("update pf_batches set state = 'running', ended_at = null, runner = batch_id,"
                + " lease_until = clock_timestamp() + interval '1 hour' where batch_id = '" + batch.id() + "'");
    }

    /** What the other program does next: an item. */
    public void anotherProgramDoes(Batch batch, int number) throws SQLException {
        owner("update pf_batch_items set state = 'done' where item_no = " + number + " and batch_id = '" + batch.id()
                + "'");
    }

    /** The other program heeds what was wished, or dies over it. */
    public void anotherProgramStops(Batch batch, String state) throws SQLException {
        owner("update pf_batches set state = '" + state + "', runner = null, wish = null, lease_until = null"
                + " where batch_id = '" + batch.id() + "'");
    }

    public String wish(Batch batch) throws SQLException {
        return Sql.texts(
                        database.owner(),
                        "select coalesce(wish, '') from pf_batches where batch_id = '" + batch.id() + "'")
                .getFirst();
    }

    private void owner(String sql) throws SQLException {
        Sql.run(database.owner(), sql);
    }
}

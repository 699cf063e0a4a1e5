package app.pathfinder.core.provisioning.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Batches and their items in the database. The program that works on a batch is its runner and holds a lease; whatever it
 * writes is refused by what is stored here once another took the batch over. Stateless; the caller's transaction.
 */
final class BatchStore {
    private static final String BATCH = """
            select b.batch_id, b.kind, b.state, b.state = 'running' and b.lease_until < clock_timestamp() as orphaned,
                   b.stop_reason, b.max_failed_share, b.started_by, u.display_name as started_by_name, b.created_at,
                   b.ended_at, i.total, i.done, i.failed
              from pf_batches b
              left join pf_users u on u.user_id = b.started_by
              cross join lateral (
                    select count(*) as total, count(*) filter (where state = 'done') as done,
                           count(*) filter (where state = 'failed') as failed
                      from pf_batch_items where batch_id = b.batch_id) i
            """;

    private BatchStore() {}

    /** A batch that the runner works on from the beginning. */
    static void insert(
            Handle handle, UUID batch, UUID runner, BatchKind kind, double maxFailedShare, @Nullable UUID startedBy) {
        handle.createUpdate("""
                        insert into pf_batches (batch_id, kind, state, max_failed_share, started_by, created_at, runner,
                                lease_until)
                            values (:batch, :kind, 'running', :share, cast(:startedBy as uuid), clock_timestamp(),
                                :runner, clock_timestamp() + interval '30 seconds')
                        """)
                .bind("batch", batch)
                .bind("runner", runner)
                .bind("kind", kind.stored())
                .bind("share", maxFailedShare)
                .bind("startedBy", startedBy)
                .execute();
    }

    static void insertItems(Handle handle, UUID batch, List<BatchItem.Draft> items) {
        var insert = handle.prepareBatch("""
                insert into pf_batch_items (batch_id, item_no, user_id, username, input)
                    values (:batch, :number, cast(:userId as uuid), :username, cast(:input as jsonb))
                """);
        for (var i = 0; i < items.size(); i++) {
            insert.bind("batch", batch)
                    .bind("number", i + 1)
                    .bind("userId", items.get(i).userId())
                    .bind("username", items.get(i).username())
                    .bind("input", items.get(i).input())
                    .add();
        }
        insert.execute();
    }

    static Optional<Batch> find(Handle handle, UUID batch) {
        return handle.createQuery(BATCH + " where b.batch_id = :batch")
                .bind("batch", batch)
                .map((row, context) -> batch(row))
                .findOne();
    }

    static List<Batch> list(Handle handle, @Nullable UUID before, int limit) {
        return handle.createQuery(BATCH + """
                         where cast(:before as uuid) is null or b.batch_id < cast(:before as uuid)
                         order by b.batch_id desc limit :limit
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> batch(row))
                .list();
    }

    static List<BatchItem> items(Handle handle, UUID batch, @Nullable ItemState state, int after, int limit) {
        return handle.createQuery("""
                        select item_no, user_id, username, state, error_code, started_at, ended_at from pf_batch_items
                         where batch_id = :batch and item_no > :after
                           and (cast(:state as text) is null or state = :state)
                         order by item_no limit :limit
                        """)
                .bind("batch", batch)
                .bind("after", after)
                .bind("state", state == null ? null : state.stored())
                .bind("limit", limit)
                .map((row, context) -> item(row))
                .list();
    }

    /** Makes this runner the one that works on a batch, if nobody does; what was under way then waits again. */
    static boolean takeOver(Handle handle, UUID batch, UUID runner, boolean failedAgain) {
        var taken = handle.createUpdate("""
                        update pf_batches set state = 'running', runner = :runner, wish = null, stop_reason = null,
                                ended_at = null, lease_until = clock_timestamp() + interval '30 seconds'
                         where batch_id = :batch and state <> 'cancelled'
                           and (lease_until is null or lease_until <= clock_timestamp())
                        """)
                .bind("batch", batch)
                .bind("runner", runner)
                .execute();
        if (taken == 1) {
            handle.createUpdate("""
                            update pf_batch_items set state = 'waiting', error_code = null, ended_at = null
                             where batch_id = :batch and (state = 'running' or state = 'failed' and :failedAgain)
                            """)
                    .bind("batch", batch)
                    .bind("failedAgain", failedAgain)
                    .execute();
        }
        return taken == 1;
    }

    /** What a renewed lease tells. */
    record Beat(boolean isOurs, @Nullable String wish) {}

    static Beat renew(Handle handle, UUID batch, UUID runner) {
        return handle.createQuery("""
                        update pf_batches set lease_until = clock_timestamp() + interval '30 seconds'
                         where batch_id = :batch and runner = :runner returning wish
                        """)
                .bind("batch", batch)
                .bind("runner", runner)
                .map((row, context) -> new Beat(true, row.getString("wish")))
                .findOne()
                .orElse(new Beat(false, null));
    }

    /** The next item; none as soon as a person wishes a pause or the end, however long the runner takes to hear it. */
    static Optional<BatchItem.Taken> take(Handle handle, UUID batch, UUID runner, int last) {
        return handle.createQuery("""
                        update pf_batch_items set state = 'running', started_at = clock_timestamp()
                         where batch_id = :batch and item_no = (
                                select item_no from pf_batch_items
                                 where batch_id = :batch and state = 'waiting' and item_no <= :last
                                 order by item_no limit 1 for update skip locked)
                           and exists (select 1 from pf_batches
                                where batch_id = :batch and runner = :runner and wish is null)
                        returning item_no, user_id, username, cast(input as text) as input
                        """)
                .bind("batch", batch)
                .bind("runner", runner)
                .bind("last", last)
                .map((row, context) -> new BatchItem.Taken(
                        row.getInt("item_no"),
                        row.getObject("user_id", UUID.class),
                        row.getString("username"),
                        row.getString("input")))
                .findOne();
    }

    /** What an item needed is forgotten with it: the account has it now. False if the batch was taken over. */
    static boolean done(Handle handle, UUID batch, UUID runner, int number, UUID userId) {
        return handle.createUpdate("""
                        update pf_batch_items set state = 'done', user_id = :userId, input = null,
                                ended_at = clock_timestamp()
                         where batch_id = :batch and item_no = :number and state = 'running'
                           and exists (select 1 from pf_batches where batch_id = :batch and runner = :runner)
                        """)
                        .bind("batch", batch)
                        .bind("runner", runner)
                        .bind("number", number)
                        .bind("userId", userId)
                        .execute()
                == 1;
    }

    /** Notes that an item failed, or that it waits again where there is no error. */
    static void notDone(Handle handle, UUID batch, UUID runner, int number, @Nullable String errorCode) {
        handle.createUpdate("""
                        update pf_batch_items set state = case when cast(:error as text) is null then 'waiting'
                                else 'failed' end, error_code = :error, ended_at = clock_timestamp()
                         where batch_id = :batch and item_no = :number and state = 'running'
                           and exists (select 1 from pf_batches where batch_id = :batch and runner = :runner)
                        """)
                .bind("batch", batch)
                .bind("runner", runner)
                .bind("number", number)
                .bind("error", errorCode)
                .execute();
    }

    /** Ends the runner's work on a batch. A pause or a cancel wished when the last item was done changes nothing more. */
    static void end(Handle handle, UUID batch, UUID runner, BatchState state, @Nullable String stopReason) {
        var ended = handle.createUpdate("""
                        update pf_batches set stop_reason = :reason, ended_at = clock_timestamp(),
                                runner = null, lease_until = null, wish = null,
                                state = case when :state in ('paused', 'cancelled') and not exists (
                                        select 1 from pf_batch_items
                                         where batch_id = :batch and state in ('waiting', 'running'))
                                        then 'done' else :state end
                         where batch_id = :batch and runner = :runner
                        """)
                .bind("batch", batch)
                .bind("runner", runner)
                .bind("state", state.stored())
                .bind("reason", stopReason)
                .execute();
        if (ended == 1 && state == BatchState.CANCELLED) {
            cancelItems(handle, batch);
        }
    }

    private static void cancelItems(Handle handle, UUID batch) {
        handle.createUpdate("""
                        update pf_batch_items set state = 'cancelled', input = null
                         where batch_id = :batch and state in ('waiting', 'running')
                        """).bind("batch", batch).execute();
    }

    /** Tells the runner what a person wants of it; false if nobody works on the batch. */
    static boolean wish(Handle handle, UUID batch, String wish) {
        return handle.createUpdate("""
                        update pf_batches set wish = case when wish = 'cancel' then wish else :wish end
                         where batch_id = :batch and state = 'running' and lease_until > clock_timestamp()
                        """).bind("batch", batch).bind("wish", wish).execute() == 1;
    }

    /** Pauses or cancels a batch that nobody works on; false if it has ended or somebody does. */
    static boolean settle(Handle handle, UUID batch, BatchState state) {
        var settled = handle.createUpdate("""
                        update pf_batches set state = :state, ended_at = clock_timestamp(), runner = null,
                                lease_until = null
                         where batch_id = :batch and state in ('running', 'paused', 'stopped')
                           and (lease_until is null or lease_until <= clock_timestamp())
                        """)
                .bind("batch", batch)
                .bind("state", state.stored())
                .execute();
        if (settled == 1 && state == BatchState.CANCELLED) {
            cancelItems(handle, batch);
        }
        return settled == 1;
    }

    /** The batches whose program is gone, the oldest first. */
    static List<UUID> orphans(Handle handle, int limit) {
        return handle.createQuery("""
                        select batch_id from pf_batches where state = 'running' and lease_until <= clock_timestamp()
                         order by batch_id limit :limit
                        """).bind("limit", limit).mapTo(UUID.class).list();
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getObject("batch_id", UUID.class),
                BatchKind.ofStored(row.getString("kind")),
                BatchState.ofStored(row.getString("state")),
                row.getBoolean("orphaned"),
                row.getString("stop_reason"),
                row.getDouble("max_failed_share"),
                row.getObject("started_by", UUID.class),
                row.getString("started_by_name"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("ended_at")),
                new Batch.Counts(row.getInt("total"), row.getInt("done"), row.getInt("failed")));
    }

    private static BatchItem item(ResultSet row) throws SQLException {
        return new BatchItem(
                row.getInt("item_no"),
                row.getObject("user_id", UUID.class),
                row.getString("username"),
                ItemState.ofStored(row.getString("state")),
                row.getString("error_code"),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

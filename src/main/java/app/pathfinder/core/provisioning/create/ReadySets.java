package app.pathfinder.core.provisioning.create;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;

/**
 * The stock of table sets that are made ahead, so that who signs up waits only for a name. They belong to nobody, and
 * nobody reaches them. Thread-safe; every method blocks.
 */
public final class ReadySets {
    /** The most that may be kept. */
    public static final int MOST = 1_000;

    private final OwnerDatabase database;
    private final Messages messages;

    @Inject
    public ReadySets(OwnerDatabase database, Messages messages) {
        this.database = database;
        this.messages = messages;
    }

    /**
     * The stock.
     *
     * @param ready how many sets of the newest version wait
     * @param wanted how many are to be kept
     */
    public record Stock(int ready, int wanted) {}

    /** Looks; changes nothing. */
    public Stock stock() {
        return database.withHandle(ReadySets::stock);
    }

    private static Stock stock(Handle handle) {
        return handle.createQuery("""
                        select s.ready_sets_wanted as wanted,
                               (select count(*) from pf_ready_sets r where r.schema_version = (
                                    select max(t.schema_version) from pf_user_schema_statements t)) as ready
                          from pf_security_settings s
                        """)
                .map((row, context) -> new Stock(row.getInt("ready"), row.getInt("wanted")))
                .one();
    }

    /**
     * Says how many are to be kept; {@link #refill} makes them.
     *
     * @throws Problem {@link ProblemKind#INVALID_INPUT}
     */
    public void keep(int wanted) {
        if (wanted < 0 || wanted > MOST) {
            throw new Problem(ProblemKind.INVALID_INPUT, "Ready-made sets", "enter a number from 0 to " + MOST + ".");
        }
        database.inTransaction(
                handle -> handle.createUpdate("update pf_security_settings set ready_sets_wanted = :wanted")
                        .bind("wanted", wanted)
                        .execute());
    }

    /**
     * Drops sets of older versions and makes what is missing, one transaction each. Two programs that refill at once make
     * no more than is wanted.
     *
     * @return how many were made
     */
    public int refill(Progress progress) {
        database.inTransaction(handle -> handle.createQuery("select drop_outdated_ready_sets()")
                .mapTo(Integer.class)
                .one());
        var made = 0;
        while (database.inTransaction(ReadySets::makeOneIfWanted)) {
            made++;
            var stock = stock();
            progress.report(
                    stock.wanted() == 0 ? 1 : Math.min(1, (double) stock.ready() / stock.wanted()),
                    messages.text("provisioning.ready.progress", stock.ready(), stock.wanted()));
            progress.throwIfCancelled();
        }
        return made;
    }

    private static boolean makeOneIfWanted(Handle handle) {
        handle.execute("lock table pf_ready_sets in share row exclusive mode");
        var stock = stock(handle);
        if (stock.ready() >= stock.wanted()) {
            return false;
        }
        return handle.createQuery("select true from make_ready_set()")
                .mapTo(Boolean.class)
                .one();
    }
}

package app.pathfinder.core.database;

import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The database under the owner's role, which has every table and routine. For provisioning, monitoring and what else
 * serves administrators; row-level security, forced on the users' tables, shows it no row of theirs. Waits until the
 * database is open. Thread-safe; every method blocks and throws {@link app.pathfinder.core.problem.Problem}.
 */
public final class OwnerDatabase {
    private final DatabaseStart start;

    /** Of the database that this start opens. */
    public OwnerDatabase(DatabaseStart start) {
        this.start = start;
    }

    /** Runs work on a connection that commits each statement by itself. */
    public <T> T withHandle(Function<Handle, T> work) {
        return start.opened().owner().withHandle(work);
    }

    /** Runs work in one transaction: committed when it returns, rolled back when it throws. */
    public <T> T inTransaction(Function<Handle, T> work) {
        return start.opened().owner().inTransaction(work);
    }

    /** Runs work that only reads, and sees everything as of one moment. */
    public <T> T inSnapshot(Function<Handle, T> work) {
        return start.opened().owner().inSnapshot(work);
    }

    /** A call of a routine on a connection of this database. */
    public BoundStatement call(Handle handle, Routine routine) {
        return start.opened().dialect().call(handle, routine);
    }

    /**
     * A statement that every engine reads, or that is written for this one. Each {@code <name>} in it is one of the words
     * of {@link SqlDialect#word}.
     */
    public BoundStatement statement(Handle handle, String sql) {
        var dialect = start.opened().dialect();
        return new BoundStatement(handle, OwnerSql.parsed(sql), name -> OwnerSql.word(dialect, name), dialect);
    }

    /** How statements are written for this database. */
    public SqlDialect dialect() {
        return start.opened().dialect();
    }

    /** A part of work that leaves things as the next part, or whoever clears up after a crash, can go on with. */
    @FunctionalInterface
    public interface Stage {
        void run(Handle handle);
    }

    /**
     * Runs the parts of work that makes or drops tables, one after the other: in one transaction where that undoes
     * whatever they made and dropped, else each in one of its own.
     */
    public void inStages(List<Stage> stages) {
        choose(List.of(stages), stages.stream().map(List::of).toList()).forEach(this::inOneTransaction);
    }

    private void inOneTransaction(List<Stage> stages) {
        inTransaction(handle -> {
            stages.forEach(stage -> stage.run(handle));
            return true;
        });
    }

    /** Of two things that say the same to each engine in its own way, the one for the engine of this database. */
    public <T> T choose(T forPostgres, T forOracle) {
        return start.opened().dialect().choose(forPostgres, forOracle);
    }
}

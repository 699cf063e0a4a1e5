package app.pathfinder.core.record;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTableSql;
import app.pathfinder.core.isolation.UserTransaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Stores one kind of record in its table of the user whose transaction it is given. An update or delete names the
 * version that it was made from, and does nothing to another one. Without state of its own; any thread.
 */
public final class RecordRepository<C> {
    private final UserTableSql sql;
    private final RecordColumns<C> columns;

    public RecordRepository(UserTable table, RecordColumns<C> columns) {
        this.sql = UserTableSql.of(table);
        this.columns = columns;
    }

    /** The record with this id. */
    public Optional<Stored<C>> find(UserTransaction tx, UUID id) {
        return key(tx.statement(sql.find()), id).findOne(this::read);
    }

    /**
     * The records that a query finds.
     *
     * @param statement begins with {@link UserTableSql#select()}
     */
    public List<Stored<C>> list(BoundStatement statement) {
        return statement.list(this::read);
    }

    /** Reads a row that has all columns of the table. */
    public Stored<C> read(Row row) {
        return new Stored<>(
                sql.hasTextKey() ? UUID.fromString(row.text(sql.key())) : row.id(sql.key()),
                columns.read(row),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.number("row_version"));
    }

    /** Stores a new record, dated now by the database. */
    public void insert(UserTransaction tx, UUID id, C content) {
        var statement = key(tx.statement(sql.insert()), id);
        columns.bind(statement, content);
        statement.execute();
    }

    /**
     * Stores a record exactly as it was before it was deleted, or as it was elsewhere, unless it is there; whether it was
     * not. One that another transaction is putting back at this moment is waited for.
     */
    public boolean insertAgain(UserTransaction tx, Stored<C> record) {
        var statement = key(tx.unlessPresent(sql.insertAgain()), record.id())
                .bind("created_at", record.createdAt())
                .bind("updated_at", record.updatedAt())
                .bind("row_version", record.version());
        columns.bind(statement, record.content());
        return statement.execute() == 1;
    }

    /** Changes the record if it still has this version; whether it did. */
    public boolean update(UserTransaction tx, UUID id, int version, C content) {
        var statement = key(tx.statement(sql.update()), id).bind("row_version", version);
        columns.bind(statement, content);
        return statement.execute() == 1;
    }

    /** Deletes the record if it still has this version; whether it did. */
    public boolean delete(UserTransaction tx, UUID id, int version) {
        return key(tx.statement(sql.delete()), id).bind("row_version", version).execute() == 1;
    }

    private BoundStatement key(BoundStatement statement, UUID id) {
        return sql.hasTextKey() ? statement.bind(sql.key(), id.toString()) : statement.bind(sql.key(), id);
    }
}

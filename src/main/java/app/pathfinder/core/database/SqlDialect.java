package app.pathfinder.core.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How one engine spells and carries what the program's statements need, where one text does not do for all: whoever
 * binds or reads a value goes through here. An engine needs more than that: an opener with its connections and what it
 * says of failures, and the tables, routines and templates of users' tables in its own language. Implementations are
 * without state; any thread.
 */
public interface SqlDialect {
    /** The type of a yes or no in a cast. */
    String booleanType();

    /** The type of an identifier in a cast. */
    String idType();

    /** The type of a text in a cast, long enough for whatever is compared with a column. */
    String textType();

    /** What follows an expression to compare and order texts as the program does, whatever the server's language is. */
    String codeOrder();

    /** What follows {@code with} where a query refers to itself. */
    String recursive();

    /** What follows the columns of a query of no table. */
    String fromNothing();

    /**
     * What follows an insert so that it leaves a row alone which has the same unique values, also one that another
     * transaction is storing at this moment; how many rows it changed tells which. Where the engine cannot say so in
     * the statement, {@link #saysPresent} tells.
     */
    String unlessPresent();

    /**
     * Whether an insert failed because a row with the same unique values is there, on an engine whose transaction goes
     * on after that as if the statement had never been.
     */
    boolean saysPresent(SQLException failure);

    /** A call of a routine, whose parameters are bound by name and whose row, or rows, are read as those of a query. */
    BoundStatement call(Handle handle, Routine routine);

    /** Binds an identifier, or none, at a place counted from 1. */
    void setId(PreparedStatement statement, int place, @Nullable UUID value) throws SQLException;

    /** Binds yes, no or neither. */
    void setYesNo(PreparedStatement statement, int place, @Nullable Boolean value) throws SQLException;

    /** Binds a day, or none. */
    void setDay(PreparedStatement statement, int place, @Nullable LocalDate value) throws SQLException;

    /** Binds a point in time, or none. */
    void setInstant(PreparedStatement statement, int place, @Nullable Instant value) throws SQLException;

    /** The identifier in a column, or null. */
    @Nullable
    UUID id(ResultSet row, String column) throws SQLException;

    /** The day in a column, or null. */
    @Nullable
    LocalDate day(ResultSet row, String column) throws SQLException;

    /** The point in time in a column, or null. */
    @Nullable
    Instant instant(ResultSet row, String column) throws SQLException;
}

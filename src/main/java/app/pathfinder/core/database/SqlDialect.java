package app.pathfinder.core.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one engine spells and carries the types of the users' tables. Whoever binds or reads a value goes through here, so
 * an engine is added by one class. Implementations are without state; any thread.
 */
public interface SqlDialect {
    /** The type of a yes or no in a cast. */
    String booleanType();

    /** The type of an identifier in a cast. */
    String idType();

    /**
     * An insert that leaves a row alone which has the same unique values, also one that another transaction is storing
     * at this moment; how many rows it changed tells which.
     */
    String unlessPresent(String insert);

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

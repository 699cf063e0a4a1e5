package app.pathfinder.core.database;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values of one row by column, whatever carries them: the result of a query, or what a call gave back. */
interface Cells {
    @Nullable
    String text(String column) throws SQLException;

    byte @Nullable [] bytes(String column) throws SQLException;

    @Nullable
    UUID id(String column) throws SQLException;

    @Nullable
    LocalDate day(String column) throws SQLException;

    @Nullable
    Instant instant(String column) throws SQLException;

    @Nullable
    Boolean yesNo(String column) throws SQLException;

    @Nullable
    Integer number(String column) throws SQLException;

    @Nullable
    Long longNumber(String column) throws SQLException;

    @Nullable
    BigDecimal decimal(String column) throws SQLException;
}

package app.pathfinder.core.database;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Oracle's types (ids in RAW(16), yes and no as 1 and 0, points in time as TIMESTAMP in UTC) and its packages'
 * procedures. What a routine gives in many rows is a view there. Expects a session in UTC that orders and compares
 * texts by their codes (NLS_SORT and NLS_COMP binary).
 */
final class OracleDialect implements SqlDialect {
    /** The routines that give many rows, each with which rows of its view it gives. */
    private static final Map<Routine, String> ROWS_OF_VIEWS = Map.of(Routine.MY_SESSIONS, """
            from v_my_sessions
            order by case when ended_at is null then 0 else 1 end, opened_at desc
            fetch first 200 rows only""", Routine.MY_AUDIT, """
            from v_my_audit
            where cast(:before as timestamp) is null or occurred_at < :before
                or (occurred_at = :before and audit_id < :before_id)
            order by occurred_at desc, audit_id desc
            fetch first :limit rows only""");

    private static final RoutineTexts CALLS = new RoutineTexts(OracleDialect::text);

    /** ORA-00001: a unique constraint is violated. Only the statement is undone, and the transaction goes on. */
    private static final int NOT_UNIQUE = 1;

    private static final int ID_BYTES = 16;

    @Override
    public String booleanType() {
        return "number(1)";
    }

    @Override
    public String idType() {
        return "raw(16)";
    }

    @Override
    public String textType() {
        return "varchar2(4000)";
    }

    /** Named with COLLATE only where long texts are allowed in columns, so the session says it for all. */
    @Override
    public String codeOrder() {
        return "";
    }

    @Override
    public String recursive() {
        return "";
    }

    @Override
    public String fromNothing() {
        return "from dual";
    }

    /** No hint or clause covers every unique constraint of a table, so the failure says it. */
    @Override
    public String unlessPresent() {
        return "";
    }

    @Override
    public boolean saysPresent(SQLException failure) {
        return failure.getErrorCode() == NOT_UNIQUE;
    }

    @Override
    public BoundStatement call(Handle handle, Routine routine) {
        var sql = CALLS.of(routine);
        return ROWS_OF_VIEWS.containsKey(routine)
                ? new BoundStatement(handle, sql, UnaryOperator.identity(), this)
                : new OracleCall(handle, sql, routine, this);
    }

    /** What the driver gets. */
    static String textOf(Routine routine) {
        return CALLS.of(routine).text(UnaryOperator.identity());
    }

    private static String text(Routine routine) {
        var rows = ROWS_OF_VIEWS.get(routine);
        return rows == null ? call(routine) : "select " + routine.columns() + " " + rows;
    }

    private static String call(Routine routine) {
        var places = Stream.concat(
                routine.ins().stream().map(in -> ":" + in.name()),
                routine.outs().stream().map(out -> "?"));
        return places.collect(
                Collectors.joining(", ", "{call " + packageOf(routine.caller()) + "." + routine.sqlName() + "(", ")}"));
    }

    private static String packageOf(Routine.Caller caller) {
        return switch (caller) {
            case APPLICATION -> "pf_session";
            case OWNER -> "pf_admin";
        };
    }

    @Override
    public void setId(PreparedStatement statement, int place, @Nullable UUID value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.BINARY);
        } else {
            statement.setBytes(place, bytes(value));
        }
    }

    @Override
    public void setYesNo(PreparedStatement statement, int place, @Nullable Boolean value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.NUMERIC);
        } else {
            statement.setInt(place, value ? 1 : 0);
        }
    }

    @Override
    public void setDay(PreparedStatement statement, int place, @Nullable LocalDate value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.DATE);
        } else {
            statement.setObject(place, value);
        }
    }

    @Override
    public void setInstant(PreparedStatement statement, int place, @Nullable Instant value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.TIMESTAMP);
        } else {
            statement.setObject(place, LocalDateTime.ofInstant(value, ZoneOffset.UTC));
        }
    }

    @Override
    public @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return id(row.getBytes(column));
    }

    @Override
    public @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    @Override
    public @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return instant(row.getObject(column, LocalDateTime.class));
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static @Nullable UUID id(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}

package app.pathfinder.core.database;

import java.math.BigDecimal;
import java.sql.CallableStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a procedure gave back, by the names of its parameters. */
record OracleOuts(CallableStatement call, Routine routine) implements Cells {
    private int place(String name) {
        var outs = routine.outs();
        for (var index = 0; index < outs.size(); index++) {
            if (outs.get(index).name().equals(name)) {
                return routine.ins().size() + index + 1;
            }
        }
        throw new IllegalArgumentException("The routine gives no " + name);
    }

    @Override
    public @Nullable String text(String column) throws SQLException {
        return call.getString(place(column));
    }

    @Override
    public byte @Nullable [] bytes(String column) throws SQLException {
        return call.getBytes(place(column));
    }

    @Override
    public @Nullable UUID id(String column) throws SQLException {
        return OracleDialect.id(call.getBytes(place(column)));
    }

    /** No routine gives a day. */
    @Override
    public @Nullable LocalDate day(String column) throws SQLException {
        return call.getObject(place(column), LocalDate.class);
    }

    @Override
    public @Nullable Instant instant(String column) throws SQLException {
        return OracleDialect.instant(call.getObject(place(column), LocalDateTime.class));
    }

    @Override
    public @Nullable Boolean yesNo(String column) throws SQLException {
        var number = decimal(column);
        return number == null ? null : number.signum() != 0;
    }

    @Override
    public @Nullable Integer number(String column) throws SQLException {
        var number = decimal(column);
        return number == null ? null : number.intValueExact();
    }

    @Override
    public @Nullable Long longNumber(String column) throws SQLException {
        var number = decimal(column);
        return number == null ? null : number.longValueExact();
    }

    @Override
    public @Nullable BigDecimal decimal(String column) throws SQLException {
        return call.getBigDecimal(place(column));
    }
}

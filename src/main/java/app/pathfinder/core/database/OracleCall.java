package app.pathfinder.core.database;

import java.sql.CallableStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** A call of a package's procedure: what it gives back stands in parameters behind those that go in, as one row. */
final class OracleCall extends BoundStatement {
    private final Routine routine;

    OracleCall(Handle handle, NamedSql sql, Routine routine, SqlDialect dialect) {
        super(handle, sql, UnaryOperator.identity(), dialect);
        this.routine = routine;
    }

    @Override
    public <T> List<T> list(Row.Reader<T> reader) {
        try (var call = connection().prepareCall(text())) {
            setValues(call);
            registerOuts(call);
            call.execute();
            return Collections.singletonList(reader.read(new Row(new OracleOuts(call, routine))));
        } catch (SQLException e) {
            throw new StatementFailure(e);
        }
    }

    private void registerOuts(CallableStatement call) throws SQLException {
        var place = routine.ins().size();
        for (var out : routine.outs()) {
            call.registerOutParameter(++place, type(out.type()));
        }
    }

    private static int type(RoutineParameter.Type type) {
        return switch (type) {
            case TEXT, JSON, PERIOD -> Types.VARCHAR;
            case BYTES, ID -> Types.BINARY;
            case YES_NO, WHOLE -> Types.NUMERIC;
            case INSTANT -> Types.TIMESTAMP;
        };
    }
}

package app.pathfinder.core.isolation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a piece of work asked of JDBC: the text of its statement, the values that it set and the columns that it read of a
 * row. Played back it is the same statement in plain JDBC, without anything of ours around it.
 */
final class RecordedCalls {
    private final UUID recordedKey;
    private final int recordedPosition;
    private String sql = "";
    private final List<Setting> settings = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private boolean readsRows;
    private int rows;

    /**
     * Recording begins.
     *
     * @param recordedKey the key of the record, in whose place another one is played back
     * @param recordedPosition likewise the position of a message
     */
    RecordedCalls(UUID recordedKey, int recordedPosition) {
        this.recordedKey = recordedKey;
        this.recordedPosition = recordedPosition;
    }

    private interface Setting {
        void apply(PreparedStatement statement, UUID key, int position) throws SQLException;
    }

    private interface Reading {
        Object apply(ResultSet row) throws SQLException;
    }

    /** A connection that passes everything on and remembers it. */
    Connection recording(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            var result = invoke(connection, method, arguments);
            if (method.getName().equals("prepareStatement")) {
                sql = (String) arguments[0];
                settings.clear();
                readings.clear();
                rows = 0;
                return recording((PreparedStatement) result);
            }
            return result;
        });
    }

    private PreparedStatement recording(PreparedStatement statement) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments.length >= 2) {
                settings.add(setting(method.getName(), arguments));
            }
            var result = invoke(statement, method, arguments);
            readsRows = method.getName().equals("executeQuery")
                    || (readsRows && !method.getName().startsWith("execute"));
            return result instanceof ResultSet found ? recording(found) : result;
        });
    }

    private ResultSet recording(ResultSet found) {
        return proxy(ResultSet.class, (method, arguments) -> {
            if (method.getName().equals("next")) {
                rows++;
            } else if (rows == 1
                    && (method.getName().startsWith("get") || method.getName().equals("wasNull"))) {
                readings.add(reading(method.getName(), arguments));
            }
            return invoke(found, method, arguments);
        });
    }

    private Setting setting(String name, Object[] arguments) {
        var place = (Integer) arguments[0];
        var value = arguments[1];
        if (recordedKey.equals(value)) {
            return (statement, key, position) -> statement.setObject(place, key);
        }
        if (recordedKey.toString().equals(value)) {
            return (statement, key, position) -> statement.setString(place, key.toString());
        }
        if (Integer.valueOf(recordedPosition).equals(value) && name.equals("setInt")) {
            return (statement, key, position) -> statement.setInt(place, position);
        }
        return switch (name) {
            case "setString" -> (statement, key, position) -> statement.setString(place, (String) value);
            case "setObject" -> (statement, key, position) -> statement.setObject(place, value);
            case "setBoolean" -> (statement, key, position) -> statement.setBoolean(place, (Boolean) value);
            case "setInt" -> (statement, key, position) -> statement.setInt(place, (Integer) value);
            case "setNull" -> (statement, key, position) -> statement.setNull(place, (Integer) value);
            case "setBigDecimal" -> (statement, key, position) -> statement.setBigDecimal(place, (BigDecimal) value);
            default -> throw new IllegalStateException(name);
        };
    }

    private static Reading reading(String name, Object[] arguments) {
        return switch (name) {
            case "getString" -> row -> row.getString((String) arguments[0]);
            case "getObject" -> row -> row.getObject((String) arguments[0], (Class<?>) arguments[1]);
            case "getBoolean" -> row -> row.getBoolean((String) arguments[0]);
            case "getInt" -> row -> row.getInt((String) arguments[0]);
            case "getLong" -> row -> row.getLong((String) arguments[0]);
            case "getBigDecimal" -> row -> row.getBigDecimal((String) arguments[0]);
            case "wasNull" -> ResultSet::wasNull;
            default -> throw new IllegalStateException(name);
        };
    }

    /** Does the same in plain JDBC, to the record with another key. */
    Object play(Connection connection, UUID key, int position) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var setting : settings) {
                setting.apply(statement, key, position);
            }
            return readsRows ? read(statement) : statement.executeUpdate();
        }
    }

    private List<Object> read(PreparedStatement statement) throws SQLException {
        var found = new ArrayList<>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                var values = new Object[readings.size()];
                for (var i = 0; i < values.length; i++) {
                    values[i] = readings.get(i).apply(row);
                }
                found.add(values);
            }
        }
        return found;
    }

    private interface Handler {
        Object handle(Method method, Object[] arguments) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> handler.handle(method, arguments)));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

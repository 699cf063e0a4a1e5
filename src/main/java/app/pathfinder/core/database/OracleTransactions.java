package app.pathfinder.core.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a connection to Oracle do what JDBC calls repeatable read and read-only. The driver refuses the first, although
 * the server's serializable is what others mean by it, a transaction that sees everything as of one moment; and it
 * takes the second for a hint, where the server has a statement that makes it refuse every change. Like the connection,
 * for one thread at a time.
 */
final class OracleTransactions implements InvocationHandler {
    static final String READ_ONLY = "SET TRANSACTION READ ONLY";

    private final Connection connection;
    private boolean readOnly;

    private OracleTransactions(Connection connection) {
        this.connection = connection;
    }

    static Connection on(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                OracleTransactions.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new OracleTransactions(connection));
    }

    /** A connection is equal to itself only. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "setReadOnly" -> setReadOnly(first(arguments).equals(true));
            case "isReadOnly" -> readOnly;
            case "setTransactionIsolation" -> setIsolation((Integer) first(arguments));
            case "setAutoCommit" -> setAutoCommit(first(arguments).equals(true));
            case "equals" -> proxy == first(arguments);
            case "hashCode" -> System.identityHashCode(proxy);
            default -> delegate(method, arguments);
        };
    }

    private static Object first(Object @Nullable [] arguments) {
        if (arguments == null) {
            throw new IllegalArgumentException("A method without an argument");
        }
        return arguments[0];
    }

    private @Nullable Object setReadOnly(boolean wanted) {
        readOnly = wanted;
        return null;
    }

    private @Nullable Object setIsolation(int level) throws SQLException {
        connection.setTransactionIsolation(
                level == Connection.TRANSACTION_REPEATABLE_READ ? Connection.TRANSACTION_SERIALIZABLE : level);
        return null;
    }

    /** Here a transaction begins, of which that statement must be the first. */
    private @Nullable Object setAutoCommit(boolean wanted) throws SQLException {
        connection.setAutoCommit(wanted);
        if (readOnly && !wanted) {
            try (var statement = connection.createStatement()) {
                statement.execute(READ_ONLY);
            }
        }
        return null;
    }

    private @Nullable Object delegate(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}

package app.pathfinder.core.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** Connections of a real server, one method of which fails while the test wants it to. */
final class FaultyConnections {
    private final DataSource real;
    private final String method;
    final AtomicBoolean failing = new AtomicBoolean();

    FaultyConnections(DataSource real, String method) {
        this.real = real;
        this.method = method;
    }

    DataSource source() {
        return proxy(DataSource.class, real);
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, called, values) -> {
                    if (called.getName().equals(method) && failing.get()) {
                        throw new SQLException("made to fail", "HY000");
                    }
                    try {
                        var result = called.invoke(target, values);
                        return result instanceof Connection connection ? proxy(Connection.class, connection) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}

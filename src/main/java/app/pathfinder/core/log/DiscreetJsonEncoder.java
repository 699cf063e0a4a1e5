package app.pathfinder.core.log;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Writes log events as JSON lines without the messages of exceptions, because those of drivers quote SQL, names of
 * tables and values. Classes and places are enough to find a defect. Named in {@code logback.xml}.
 */
public final class DiscreetJsonEncoder extends JsonEncoder {
    @Override
    public byte[] encode(ILoggingEvent event) {
        var failure = event.getThrowableProxy();
        return super.encode(failure == null ? event : replacing(event, "getThrowableProxy", discreet(failure)));
    }

    private static @Nullable IThrowableProxy discreet(@Nullable IThrowableProxy failure) {
        if (failure == null) {
            return null;
        }
        var silent = replacing(IThrowableProxy.class, failure, "getMessage", null);
        silent = replacing(IThrowableProxy.class, silent, "getOverridingMessage", null);
        silent = replacing(IThrowableProxy.class, silent, "getSuppressed", new IThrowableProxy[0]);
        return replacing(IThrowableProxy.class, silent, "getCause", discreet(failure.getCause()));
    }

    private static ILoggingEvent replacing(ILoggingEvent event, String method, @Nullable Object answer) {
        return replacing(ILoggingEvent.class, event, method, answer);
    }

    /** The same object with another answer of one method. */
    private static <T> T replacing(Class<T> type, T original, String method, @Nullable Object answer) {
        var changed =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        return answer;
                    }
                    try {
                        return called.invoke(original, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
        return type.cast(changed);
    }
}

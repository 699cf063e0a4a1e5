package app.pathfinder.core.leak;

import app.pathfinder.core.isolation.UserDatabase;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One way to call one public method of a service.
 *
 * @param variant what distinguishes it from other ways to call the same method
 */
record Operation(Class<?> service, String method, String variant, Expected expected, Work work) {
    /** How it may end. */
    enum Expected {
        /** It does what it says, unless another thread was faster. */
        DONE,
        /** It names an outdated version, and must change nothing. */
        STALE,
        /** It names something of somebody else's, and must be told that there is no such thing. */
        REFUSED
    }

    /** Calls the method on a service of the database that the acting user is given; what came back. */
    @FunctionalInterface
    interface Work {
        @Nullable
        Object run(UserDatabase database, Turn turn);
    }

    /** The same on a service. */
    @FunctionalInterface
    interface Call<S> {
        @Nullable
        Object run(S service, Turn turn);
    }

    static <S> Operation of(
            Class<S> service,
            Function<UserDatabase, S> maker,
            String method,
            String variant,
            Expected expected,
            Call<S> call) {
        return new Operation(
                service, method, variant, expected, (database, turn) -> call.run(maker.apply(database), turn));
    }

    String name() {
        return service.getSimpleName() + "." + method + "/" + variant;
    }
}

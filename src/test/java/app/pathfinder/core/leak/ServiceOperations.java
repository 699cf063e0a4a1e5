package app.pathfinder.core.leak;

import app.pathfinder.core.isolation.UserDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The operations on one service, as they are being listed. */
final class ServiceOperations<S> {
    private final Class<S> service;
    private final Function<UserDatabase, S> maker;
    private final List<Operation> operations = new ArrayList<>();

    ServiceOperations(Class<S> service, Function<UserDatabase, S> maker) {
        this.service = service;
        this.maker = maker;
    }

    /** Something on one's own records. */
    ServiceOperations<S> own(String method, String variant, Operation.Call<S> call) {
        return add(method, variant, Operation.Expected.DONE, call);
    }

    /** Something that names an outdated version. */
    ServiceOperations<S> stale(String method, Operation.Call<S> call) {
        return add(method, "stale", Operation.Expected.STALE, call);
    }

    /** Something that names a record of somebody else's. */
    ServiceOperations<S> stolen(String method, String variant, Operation.Call<S> call) {
        return add(method, variant, Operation.Expected.REFUSED, call);
    }

    private ServiceOperations<S> add(
            String method, String variant, Operation.Expected expected, Operation.Call<S> call) {
        operations.add(Operation.of(service, maker, method, variant, expected, call));
        return this;
    }

    List<Operation> list() {
        return List.copyOf(operations);
    }
}

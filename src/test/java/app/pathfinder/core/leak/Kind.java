package app.pathfinder.core.leak;

import app.pathfinder.core.isolation.UserTable;
import java.util.UUID;

/**
 * What all kinds of records have in common, each with its own service.
 *
 * @param <S> the service
 * @param <C> what a person writes of a record
 * @param <R> the stored record
 * @param <D> what a deletion returns
 */
interface Kind<S, C, R, D> {
    UserTable table();

    /** The method that {@link #create} calls. */
    default String createMethod() {
        return "create";
    }

    /** The method that {@link #update} calls. */
    default String updateMethod() {
        return "update";
    }

    /** Something to write, full of the acting user's canary. */
    C content(Turn turn);

    R create(S service, C content);

    R find(S service, UUID id);

    R update(S service, UUID id, int version, C content);

    D delete(S service, UUID id, int version);

    R restore(S service, D deleted);

    /** A deleted record of the acting user's under an id of somebody else's. */
    D withId(Turn turn, D deleted, UUID id);

    Known known(R stored);
}

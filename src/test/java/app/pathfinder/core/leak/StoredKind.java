package app.pathfinder.core.leak;

import app.pathfinder.core.record.Stored;
import java.util.UUID;

/** A kind whose records and deleted records are both {@link Stored}. */
interface StoredKind<S, C> extends Kind<S, C, Stored<C>, Stored<C>> {
    @Override
    default Stored<C> withId(Turn turn, Stored<C> deleted, UUID id) {
        return underId(deleted, id);
    }

    @Override
    default Known known(Stored<C> stored) {
        return new Known(stored.id(), stored.version());
    }

    static <C> Stored<C> underId(Stored<C> stored, UUID id) {
        return new Stored<>(id, stored.content(), stored.createdAt(), stored.updatedAt(), stored.version());
    }
}

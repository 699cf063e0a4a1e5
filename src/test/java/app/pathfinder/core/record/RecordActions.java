package app.pathfinder.core.record;

import java.util.List;
import java.util.UUID;

/**
 * The service of one kind of record and of one user, as the tests of all kinds see it.
 *
 * @param <C> the content of a record
 * @param <D> a deleted record
 */
public interface RecordActions<C, D> {
    Stored<C> create(C content);

    Stored<C> find(UUID id);

    Stored<C> update(UUID id, int version, C content);

    D delete(UUID id, int version);

    Stored<C> restore(D deleted);

    List<Stored<C>> list();

    long count();
}

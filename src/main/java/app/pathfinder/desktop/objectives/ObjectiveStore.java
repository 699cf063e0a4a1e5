package app.pathfinder.desktop.objectives;

import app.pathfinder.core.objective.Objective;
import app.pathfinder.core.objective.ObjectiveCursor;
import app.pathfinder.core.objective.ObjectiveFilter;
import app.pathfinder.core.objective.ObjectiveService;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.record.Stored;
import app.pathfinder.desktop.record.RecordStore;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where objectives are kept. */
final class ObjectiveStore implements RecordStore<Stored<Objective>, Objective, ObjectiveFilter> {
    private final ObjectiveService service;

    @Inject
    ObjectiveStore(ObjectiveService service) {
        this.service = service;
    }

    @Override
    public Page<Stored<Objective>, ?> page(ObjectiveFilter filter, @Nullable Stored<Objective> after, int limit) {
        return service.list(filter, after == null ? null : place(after), limit);
    }

    private static ObjectiveCursor place(Stored<Objective> item) {
        return new ObjectiveCursor(item.content().status(), item.content().targetDate(), item.id());
    }

    @Override
    public long count(ObjectiveFilter filter) {
        return service.count(filter);
    }

    @Override
    public Stored<Objective> find(UUID id) {
        return service.find(id);
    }

    @Override
    public Stored<Objective> create(Objective content) {
        return service.create(content);
    }

    @Override
    public Stored<Objective> update(UUID id, int version, Objective content) {
        return service.update(id, version, content);
    }

    @Override
    public Deletion<Stored<Objective>> delete(Stored<Objective> item) {
        var deleted = service.delete(item.id(), item.version());
        return new Deletion<>(deleted, () -> service.restore(deleted));
    }

    @Override
    public boolean isEverything(ObjectiveFilter filter) {
        return filter.equals(ObjectiveFilter.all(filter.today()));
    }
}

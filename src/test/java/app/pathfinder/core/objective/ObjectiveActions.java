package app.pathfinder.core.objective;

import app.pathfinder.core.record.RecordActions;
import app.pathfinder.core.record.Stored;
import java.util.List;
import java.util.UUID;

/** The service as the tests of all kinds of records see it. */
record ObjectiveActions(ObjectiveService service) implements RecordActions<Objective, Stored<Objective>> {
    @Override
    public Stored<Objective> create(Objective content) {
        return service.create(content);
    }

    @Override
    public Stored<Objective> find(UUID id) {
        return service.find(id);
    }

    @Override
    public Stored<Objective> update(UUID id, int version, Objective content) {
        return service.update(id, version, content);
    }

    @Override
    public Stored<Objective> delete(UUID id, int version) {
        return service.delete(id, version);
    }

    @Override
    public Stored<Objective> restore(Stored<Objective> deleted) {
        return service.restore(deleted);
    }

    @Override
    public List<Stored<Objective>> list() {
        return service.list(ObjectiveFilter.all(Objectives.TODAY), null, 100).items();
    }

    @Override
    public long count() {
        return service.count(ObjectiveFilter.all(Objectives.TODAY));
    }
}

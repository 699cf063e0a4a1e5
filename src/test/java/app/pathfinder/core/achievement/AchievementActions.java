package app.pathfinder.core.achievement;

import app.pathfinder.core.record.RecordActions;
import app.pathfinder.core.record.Stored;
import java.util.List;
import java.util.UUID;

/** The service as the tests of all kinds of records see it. */
record AchievementActions(AchievementService service) implements RecordActions<Achievement, Stored<Achievement>> {
    @Override
    public Stored<Achievement> create(Achievement content) {
        return service.create(content);
    }

    @Override
    public Stored<Achievement> find(UUID id) {
        return service.find(id);
    }

    @Override
    public Stored<Achievement> update(UUID id, int version, Achievement content) {
        return service.update(id, version, content);
    }

    @Override
    public Stored<Achievement> delete(UUID id, int version) {
        return service.delete(id, version);
    }

    @Override
    public Stored<Achievement> restore(Stored<Achievement> deleted) {
        return service.restore(deleted);
    }

    @Override
    public List<Stored<Achievement>> list() {
        return service.list(AchievementFilter.ALL, null, 100).items();
    }

    @Override
    public long count() {
        return service.count(AchievementFilter.ALL);
    }
}

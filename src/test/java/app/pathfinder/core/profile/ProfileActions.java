package app.pathfinder.core.profile;

import app.pathfinder.core.record.RecordActions;
import app.pathfinder.core.record.Stored;
import java.util.List;
import java.util.UUID;

/** The service as the tests of all kinds of records see it. */
record ProfileActions(ProfileService service) implements RecordActions<Profile, DeletedProfile> {
    @Override
    public Stored<Profile> create(Profile content) {
        return service.create(content);
    }

    @Override
    public Stored<Profile> find(UUID id) {
        return service.find(id);
    }

    @Override
    public Stored<Profile> update(UUID id, int version, Profile content) {
        return service.update(id, version, content);
    }

    @Override
    public DeletedProfile delete(UUID id, int version) {
        return service.delete(id, version);
    }

    @Override
    public Stored<Profile> restore(DeletedProfile deleted) {
        return service.restore(deleted);
    }

    @Override
    public List<Stored<Profile>> list() {
        return service.list(ProfileFilter.ALL, null, 100).items();
    }

    @Override
    public long count() {
        return service.count(ProfileFilter.ALL);
    }
}

package app.pathfinder.desktop.profiles;

import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.profile.ProfileCursor;
import app.pathfinder.core.profile.ProfileFilter;
import app.pathfinder.core.profile.ProfileService;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.record.Stored;
import app.pathfinder.desktop.record.RecordStore;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where profiles are kept. */
final class ProfileStore implements RecordStore<Stored<Profile>, Profile, ProfileFilter> {
    private final ProfileService service;

    @Inject
    ProfileStore(ProfileService service) {
        this.service = service;
    }

    @Override
    public Page<Stored<Profile>, ?> page(ProfileFilter filter, @Nullable Stored<Profile> after, int limit) {
        return service.list(filter, after == null ? null : place(after), limit);
    }

    private static ProfileCursor place(Stored<Profile> item) {
        return new ProfileCursor(item.content().isDefault(), item.content().type(), item.id());
    }

    @Override
    public long count(ProfileFilter filter) {
        return service.count(filter);
    }

    @Override
    public Stored<Profile> find(UUID id) {
        return service.find(id);
    }

    @Override
    public Stored<Profile> create(Profile content) {
        return service.create(content);
    }

    @Override
    public Stored<Profile> update(UUID id, int version, Profile content) {
        return service.update(id, version, content);
    }

    @Override
    public Deletion<Stored<Profile>> delete(Stored<Profile> item) {
        var deleted = service.delete(item.id(), item.version());
        return new Deletion<>(deleted.profile(), () -> service.restore(deleted));
    }

    @Override
    public boolean isEverything(ProfileFilter filter) {
        return filter.equals(ProfileFilter.ALL);
    }
}

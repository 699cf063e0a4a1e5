package app.pathfinder.core.leak;

import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.profile.DeletedProfile;
import app.pathfinder.core.profile.KnownProfileType;
import app.pathfinder.core.profile.Profile;
import app.pathfinder.core.profile.ProfileService;
import app.pathfinder.core.record.Stored;
import java.util.UUID;

/** Profiles, of which one is the default. */
final class ProfileKind implements Kind<ProfileService, Profile, Stored<Profile>, DeletedProfile> {
    @Override
    public UserTable table() {
        return UserTable.PROFILE_SUMMARIES;
    }

    @Override
    public Profile content(Turn turn) {
        return new Profile(
                turn.toss()
                        ? turn.oneOf(KnownProfileType.values()).code()
                        : turn.me().canary().text(),
                turn.text("headline"),
                turn.text("summary"),
                turn.text("role"),
                turn.toss() ? "en-GB" : null,
                turn.toss());
    }

    @Override
    public Stored<Profile> create(ProfileService service, Profile content) {
        return service.create(content);
    }

    @Override
    public Stored<Profile> find(ProfileService service, UUID id) {
        return service.find(id);
    }

    @Override
    public Stored<Profile> update(ProfileService service, UUID id, int version, Profile content) {
        return service.update(id, version, content);
    }

    @Override
    public DeletedProfile delete(ProfileService service, UUID id, int version) {
        return service.delete(id, version);
    }

    @Override
    public Stored<Profile> restore(ProfileService service, DeletedProfile deleted) {
        return service.restore(deleted);
    }

    @Override
    public DeletedProfile withId(Turn turn, DeletedProfile deleted, UUID id) {
        return new DeletedProfile(
                StoredKind.underId(deleted.profile(), id), turn.other().anchor(table()));
    }

    @Override
    public Known known(Stored<Profile> stored) {
        return new Known(stored.id(), stored.version());
    }
}

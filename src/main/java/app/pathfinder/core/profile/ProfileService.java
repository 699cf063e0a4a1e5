package app.pathfinder.core.profile;

import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditedResource;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.record.RecordService;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one can do with one's profiles, in the manner of {@link RecordService}. As long as there are any, exactly one of
 * them is the default.
 *
 * <p>Any thread. Every method waits for the database, so none is for the JavaFX thread, and throws {@link Problem} with
 * {@code SESSION_ENDED} or a kind of server failure besides what it names itself.
 */
public final class ProfileService {
    private static final AuditedResource RESOURCE =
            new AuditedResource("profile", UserTable.PROFILE_SUMMARIES.suffix());

    private final ProfileRepository repository = new ProfileRepository();
    private final ProfileDefaults defaults = new ProfileDefaults();
    private final RecordService<Profile> records;

    @Inject
    public ProfileService(UserDatabase database, Messages messages) {
        this.records = new RecordService<>(database, repository.records(), RESOURCE, messages);
    }

    /**
     * The profiles that pass the filter: the default, then by type, then by age.
     *
     * @param after where the page before this one ended; null for the first
     * @param limit how many at most, 1 to {@value Page#MAX_LIMIT}
     */
    public Page<Stored<Profile>, ProfileCursor> list(ProfileFilter filter, @Nullable ProfileCursor after, int limit) {
        return records.page(limit, (tx, most) -> repository.page(tx, filter, after, most), ProfileCursor::of);
    }

    /** How many profiles pass the filter. */
    public long count(ProfileFilter filter) {
        return records.count(tx -> repository.count(tx, filter));
    }

    /**
     * One profile.
     *
     * @throws Problem RECORD_GONE
     */
    public Stored<Profile> find(UUID id) {
        return records.find(id);
    }

    /**
     * Stores a new profile. It becomes the default if it says so, and if it is the first.
     *
     * @throws Problem INVALID_INPUT
     */
    public Stored<Profile> create(Profile profile) {
        records.requireValid(profile);
        var id = RecordService.newId();
        return records.on(AuditAction.CREATE, id, tx -> {
            defaults.lock(tx);
            return insert(tx, id, profile);
        });
    }

    private Stored<Profile> insert(UserTransaction tx, UUID id, Profile profile) {
        var becomesDefault = profile.isDefault() || defaults.current(tx).isEmpty();
        records.insert(tx, id, profile.withDefault(false));
        return settled(tx, id, becomesDefault);
    }

    private Stored<Profile> settled(UserTransaction tx, UUID id, boolean becomesDefault) {
        if (becomesDefault) {
            defaults.moveTo(tx, id);
        }
        return records.existing(tx, id);
    }

    /**
     * Replaces what a profile says. Whether it is the default stays as it is: that is for {@link #makeDefault}.
     *
     * @param version the version that the change was made from
     * @throws Problem INVALID_INPUT, STALE_RECORD if it has another version now, RECORD_GONE
     */
    public Stored<Profile> update(UUID id, int version, Profile profile) {
        records.requireValid(profile);
        return records.on(AuditAction.UPDATE, id, tx -> {
            defaults.lock(tx);
            var isDefault = records.existing(tx, id).content().isDefault();
            return records.change(tx, id, version, profile.withDefault(isDefault));
        });
    }

    /**
     * Makes a profile the default, which the one before then no longer is. Neither becomes a new version.
     *
     * @param version the version that the person saw
     * @throws Problem STALE_RECORD if it has another version now, RECORD_GONE
     */
    public Stored<Profile> makeDefault(UUID id, int version) {
        return records.on(AuditAction.UPDATE, id, tx -> {
            defaults.lock(tx);
            if (records.existing(tx, id).version() != version) {
                throw new Problem(ProblemKind.STALE_RECORD);
            }
            return settled(tx, id, true);
        });
    }

    /**
     * Stores a copy of a profile, to be made fit for something else. It is not the default.
     *
     * @throws Problem RECORD_GONE
     */
    public Stored<Profile> duplicate(UUID id) {
        var copyId = RecordService.newId();
        return records.on(AuditAction.CREATE, copyId, tx -> {
            defaults.lock(tx);
            return insert(tx, copyId, records.existing(tx, id).content().withDefault(false));
        });
    }

    /**
     * Deletes a profile. If it was the default, the one that was changed last becomes it.
     *
     * @param version the version that the person saw
     * @return what {@link #restore} needs to put it back
     * @throws Problem STALE_RECORD if it has another version now, RECORD_GONE
     */
    public DeletedProfile delete(UUID id, int version) {
        return records.on(AuditAction.DELETE, id, tx -> {
            defaults.lock(tx);
            var deleted = records.remove(tx, id, version);
            var heir = deleted.content().isDefault() ? defaults.passOn(tx).orElse(null) : null;
            return new DeletedProfile(deleted, heir);
        });
    }

    /**
     * Puts back a deleted profile under its own id, as it was; without effect if it is there already. If it was the
     * default it is again, unless another than its heir has become the default since.
     */
    public Stored<Profile> restore(DeletedProfile deleted) {
        var profile = deleted.profile();
        return records.on(AuditAction.RESTORE, profile.id(), tx -> {
            defaults.lock(tx);
            var present = repository.records().find(tx, profile.id());
            return present.isPresent() ? present.get() : putBack(tx, deleted);
        });
    }

    private Stored<Profile> putBack(UserTransaction tx, DeletedProfile deleted) {
        var profile = deleted.profile();
        var wasDefault = profile.content().isDefault();
        var becomesDefault = defaults.current(tx)
                .map(current -> wasDefault && current.equals(deleted.heir()))
                .orElse(true);
        records.putBack(tx, withoutDefault(profile));
        return settled(tx, profile.id(), becomesDefault);
    }

    private static Stored<Profile> withoutDefault(Stored<Profile> profile) {
        return new Stored<>(
                profile.id(),
                profile.content().withDefault(false),
                profile.createdAt(),
                profile.updatedAt(),
                profile.version());
    }
}

package app.pathfinder.core.achievement;

import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditedResource;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.record.RecordService;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one can do with one's achievements, in the manner of {@link RecordService}. The experience that one names is one
 * of the same user's.
 *
 * <p>Any thread. Every method waits for the database, so none is for the JavaFX thread, and throws {@link Problem} with
 * {@code SESSION_ENDED} or a kind of server failure besides what it names itself.
 */
public final class AchievementService {
    private static final AuditedResource RESOURCE =
            new AuditedResource("achievement", UserTable.ACHIEVEMENT_METRICS.suffix());

    private final AchievementRepository repository = new AchievementRepository();
    private final RecordService<Achievement> records;

    @Inject
    public AchievementService(UserDatabase database, Messages messages) {
        this.records = new RecordService<>(database, repository.records(), RESOURCE, messages);
    }

    /**
     * The achievements that pass the filter: from the latest end of the period to the earliest, then those without one;
     * where that is the same, the youngest first.
     *
     * @param after where the page before this one ended; null for the first
     * @param limit how many at most, 1 to {@value Page#MAX_LIMIT}
     */
    public Page<Stored<Achievement>, AchievementCursor> list(
            AchievementFilter filter, @Nullable AchievementCursor after, int limit) {
        return records.page(limit, (tx, most) -> repository.page(tx, filter, after, most), AchievementCursor::of);
    }

    /** How many achievements pass the filter. */
    public long count(AchievementFilter filter) {
        return records.count(tx -> repository.count(tx, filter));
    }

    /** How many achievements there are with and without a number. */
    public AchievementNumbers numbers() {
        return records.count(repository::numbers);
    }

    /** In which years the achievements that pass the filter were reached: earliest first, those without a date last. */
    public List<AchievementYear> years(AchievementFilter filter) {
        return records.count(tx -> repository.years(tx, filter));
    }

    /** How many achievements each experience has that has any. */
    public Map<UUID, Long> countByExperience() {
        return records.count(repository::countByExperience);
    }

    /**
     * One achievement.
     *
     * @throws Problem RECORD_GONE
     */
    public Stored<Achievement> find(UUID id) {
        return records.find(id);
    }

    /**
     * Stores a new achievement.
     *
     * @throws Problem INVALID_INPUT, also for an experience that the user does not have
     */
    public Stored<Achievement> create(Achievement achievement) {
        records.requireValid(achievement);
        var id = RecordService.newId();
        return records.on(AuditAction.CREATE, id, tx -> {
            requireExperience(tx, achievement);
            return records.insert(tx, id, achievement);
        });
    }

    /**
     * Stores a new achievement under an id of the caller's; without effect if it is there already.
     *
     * @throws Problem INVALID_INPUT, also for an experience that the user does not have
     */
    public Stored<Achievement> create(UUID id, Achievement achievement) {
        records.requireValid(achievement);
        return records.on(AuditAction.CREATE, id, tx -> {
            requireExperience(tx, achievement);
            return records.insertOnce(tx, id, achievement);
        });
    }

    /**
     * Replaces the content of an achievement.
     *
     * @param version the version that the change was made from
     * @throws Problem INVALID_INPUT, also for an experience that the user does not have; STALE_RECORD if it has another
     *     version now, RECORD_GONE
     */
    public Stored<Achievement> update(UUID id, int version, Achievement achievement) {
        records.requireValid(achievement);
        return records.on(AuditAction.UPDATE, id, tx -> {
            requireExperience(tx, achievement);
            return records.change(tx, id, version, achievement);
        });
    }

    /**
     * Deletes an achievement.
     *
     * @param version the version that the person saw
     * @return what {@link #restore} needs to put it back
     * @throws Problem STALE_RECORD if it has another version now, RECORD_GONE
     */
    public Stored<Achievement> delete(UUID id, int version) {
        return records.delete(id, version);
    }

    /**
     * Puts back a deleted achievement under its own id, as it was; without effect if it is there already. If its
     * experience was deleted since, it is one of none, as it would be had it stayed.
     */
    public Stored<Achievement> restore(Stored<Achievement> deleted) {
        return records.on(
                AuditAction.RESTORE,
                deleted.id(),
                tx -> records.putBack(tx, hasExperience(tx, deleted.content()) ? deleted : detached(deleted)));
    }

    private void requireExperience(UserTransaction tx, Achievement achievement) {
        if (!hasExperience(tx, achievement)) {
            records.requireValid(() -> List.of(AchievementRules.experienceGone()));
        }
    }

    private boolean hasExperience(UserTransaction tx, Achievement achievement) {
        var experienceId = achievement.experienceId();
        return experienceId == null || repository.holdsExperience(tx, experienceId);
    }

    private static Stored<Achievement> detached(Stored<Achievement> achievement) {
        return new Stored<>(
                achievement.id(),
                achievement.content().withoutExperience(),
                achievement.createdAt(),
                achievement.updatedAt(),
                achievement.version());
    }
}

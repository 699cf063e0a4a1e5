package app.pathfinder.core.skill;

import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditedResource;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.isolation.UserTable;
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
 * The skill mappings of the user whose database it is given, in the manner of {@link RecordService}.
 *
 * <p>Any thread. Every method waits for the database, so none is for the JavaFX thread, and throws {@link Problem} with
 * {@code SESSION_ENDED} or a kind of server failure besides what it names itself.
 */
public final class SkillService {
    private static final AuditedResource RESOURCE = new AuditedResource("skill", UserTable.SKILL_MAPPINGS.suffix());

    private final SkillRepository repository = new SkillRepository();
    private final SkillReferences references = new SkillReferences(repository);
    private final RecordService<SkillMapping> records;

    @Inject
    public SkillService(UserDatabase database, Messages messages) {
        this.records = new RecordService<>(database, repository.records(), RESOURCE, messages);
    }

    /**
     * The mappings that pass the filter, by the names of their skills.
     *
     * @param after where the page before this one ended; null for the first
     * @param limit how many at most, 1 to {@value Page#MAX_LIMIT}
     */
    public Page<ListedSkill, SkillCursor> list(SkillFilter filter, @Nullable SkillCursor after, int limit) {
        return records.page(limit, (tx, most) -> repository.page(tx, filter, after, most), ListedSkill::cursor);
    }

    /** How many mappings pass the filter. */
    public long count(SkillFilter filter) {
        return records.count(tx -> repository.count(tx, filter));
    }

    /** How many mappings there are of each status; every status has its count. */
    public Map<SkillStatus, Long> countsByStatus() {
        return records.count(repository::countsByStatus);
    }

    /**
     * The skills that the mappings speak of, those that the person rejected left out, the most frequent first.
     *
     * @param limit how many at most, 1 to {@value Page#MAX_LIMIT}
     */
    public List<SkillUsage> usageBySkill(int limit) {
        Page.requireLimit(limit);
        return records.list(tx -> repository.usageBySkill(tx, limit));
    }

    /**
     * The categories of these skills, the most frequent first.
     *
     * @param limit how many at most, 1 to {@value Page#MAX_LIMIT}
     */
    public List<CategoryUsage> usageByCategory(int limit) {
        Page.requireLimit(limit);
        return records.list(tx -> repository.usageByCategory(tx, limit));
    }

    /**
     * One mapping.
     *
     * @throws Problem RECORD_GONE
     */
    public Stored<SkillMapping> find(UUID id) {
        return records.find(id);
    }

    /**
     * Stores a new mapping.
     *
     * @throws Problem INVALID_INPUT, also if the catalogue lacks the skill or has retired it, or there is no such
     *     experience
     */
    public Stored<SkillMapping> create(SkillMapping mapping) {
        records.requireValid(mapping);
        var id = RecordService.newId();
        return records.on(AuditAction.CREATE, id, tx -> {
            records.requireValid(() -> references.errors(tx, mapping, null));
            return records.insert(tx, id, mapping);
        });
    }

    /**
     * Replaces the content of a mapping. It may keep a skill that was retired since, but not get one.
     *
     * @param version the version that the change was made from
     * @throws Problem INVALID_INPUT as for {@link #create}, STALE_RECORD if it has another version now, RECORD_GONE
     */
    public Stored<SkillMapping> update(UUID id, int version, SkillMapping mapping) {
        records.requireValid(mapping);
        return records.on(AuditAction.UPDATE, id, tx -> {
            var before = records.existing(tx, id).content();
            records.requireValid(() -> references.errors(tx, mapping, before.skillId()));
            return records.change(tx, id, version, mapping);
        });
    }

    /**
     * Confirms that the person has the skill, whatever was thought of the mapping before.
     *
     * @param version the version that the person saw
     * @throws Problem STALE_RECORD if it has another version now, RECORD_GONE
     */
    public Stored<SkillMapping> confirm(UUID id, int version) {
        return decide(id, version, SkillStatus.CONFIRMED);
    }

    /**
     * Rejects the mapping, whatever was thought of it before; it stays, so that it is not suggested again.
     *
     * @param version the version that the person saw
     * @throws Problem STALE_RECORD if it has another version now, RECORD_GONE
     */
    public Stored<SkillMapping> reject(UUID id, int version) {
        return decide(id, version, SkillStatus.REJECTED);
    }

    private Stored<SkillMapping> decide(UUID id, int version, SkillStatus status) {
        return records.on(AuditAction.UPDATE, id, tx -> {
            var before = repository.lock(tx, id).content();
            return records.change(tx, id, version, before.withStatus(status));
        });
    }

    /**
     * Deletes a mapping.
     *
     * @param version the version that the person saw
     * @return what {@link #restore} needs to put it back
     * @throws Problem STALE_RECORD if it has another version now, RECORD_GONE
     */
    public Stored<SkillMapping> delete(UUID id, int version) {
        return records.delete(id, version);
    }

    /**
     * Puts back a deleted mapping under its own id and exactly as it was, but of no experience if that is gone by now.
     * Without effect if it is there already.
     */
    public Stored<SkillMapping> restore(Stored<SkillMapping> deleted) {
        return records.on(
                AuditAction.RESTORE, deleted.id(), tx -> records.putBack(tx, references.whatExists(tx, deleted)));
    }
}

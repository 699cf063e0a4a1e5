package app.pathfinder.core.skill;

import app.pathfinder.core.audit.AuditedResource;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.record.RecordService;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The skills of the user whose database it is given, to read: each once, however many experiences show it.
 *
 * <p>Any thread. Every method waits for the database, so none is for the JavaFX thread, and throws {@link Problem} with
 * {@code SESSION_ENDED} or a kind of server failure.
 */
public final class OwnSkills {
    static final AuditedResource RESOURCE = new AuditedResource("skill", UserTable.SKILL_MAPPINGS.suffix());

    /** How many years back usage is told of. */
    private static final int YEARS = 40;

    private final SkillRepository mappings = new SkillRepository();
    private final OwnSkillRepository repository = new OwnSkillRepository(mappings);
    private final RecordService<SkillMapping> records;

    @Inject
    public OwnSkills(UserDatabase database, Messages messages) {
        this.records = new RecordService<>(database, mappings.records(), RESOURCE, messages);
    }

    /**
     * The skills that pass the filter, by their names.
     *
     * @param after where the page before this one ended; null for the first
     * @param limit how many at most, 1 to {@value Page#MAX_LIMIT}
     */
    public Page<OwnSkill, SkillCursor> list(OwnSkillFilter filter, @Nullable SkillCursor after, int limit) {
        return records.page(limit, (tx, most) -> repository.page(tx, filter, after, most), OwnSkill::cursor);
    }

    /** How many skills pass the filter. */
    public long count(OwnSkillFilter filter) {
        return records.count(tx -> repository.count(tx, filter));
    }

    /** The skill as the record speaks of it now, if it does at all. */
    public Optional<OwnSkill> find(UUID skillId) {
        return records.list(tx -> repository.find(tx, skillId).stream().toList()).stream()
                .findFirst();
    }

    /** Those of the skills that a role asks for, by their names. */
    public List<OwnSkill> ofRole(UUID roleId) {
        return records.list(tx -> repository.ofRole(tx, roleId, Page.MAX_LIMIT));
    }

    /** The categories of the skills, by their names. */
    public List<String> categories() {
        return records.list(tx -> repository.categories(tx, Page.MAX_LIMIT));
    }

    /**
     * Where the record speaks of a skill, whatever was thought of it: what is said at large, then the newest experience.
     *
     * @param limit how many at most, 1 to {@value Page#MAX_LIMIT}
     */
    public List<SkillMention> mentions(UUID skillId, int limit) {
        Page.requireLimit(limit);
        return records.list(tx -> repository.mentions(tx, skillId, limit));
    }

    /**
     * How many skills of each category were used in each of the last forty years, the earliest first; what was rejected is
     * left out.
     *
     * @param today until when the experiences last that have no end
     */
    public List<YearUsage> usageByYear(LocalDate today) {
        return records.list(tx -> repository.byYear(tx, today.getYear() - YEARS + 1, today, Page.MAX_LIMIT));
    }
}

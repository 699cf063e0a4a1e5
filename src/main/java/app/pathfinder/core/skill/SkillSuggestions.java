package app.pathfinder.core.skill;

import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditEvent;
import app.pathfinder.core.audit.AuditedResource;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.RecordService;
import app.pathfinder.core.skill.extraction.SkillExtractor;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Suggests the skills that the text of an experience names, each with the words that show it. To be asked whenever the
 * text was saved.
 *
 * <p>Any thread. Waits for the database, so it is not for the JavaFX thread, and throws {@link Problem} with
 * {@code SESSION_ENDED} or a kind of server failure besides what it names itself.
 */
public final class SkillSuggestions {
    private static final AuditedResource RESOURCE = new AuditedResource("skill", UserTable.SKILL_MAPPINGS.suffix());

    private final SkillRepository repository = new SkillRepository();
    private final UserDatabase database;
    private final SkillCatalog catalog;
    private final CatalogExtractor extractor;
    private final RecordService<SkillMapping> records;

    @Inject
    public SkillSuggestions(
            UserDatabase database, SkillCatalog catalog, CatalogExtractor extractor, Messages messages) {
        this.database = database;
        this.catalog = catalog;
        this.extractor = extractor;
        this.records = new RecordService<>(database, repository.records(), RESOURCE, messages);
    }

    /**
     * How the suggestions changed.
     *
     * @param suggested how many are new
     * @param withdrawn how many that nobody answered are gone, because the text does not name the skill any more
     */
    public record Outcome(int suggested, int withdrawn) {}

    /**
     * Brings the suggestions of an experience to what its text names. A skill that the person confirmed or rejected for it
     * stays so.
     *
     * @throws Problem RECORD_GONE
     */
    public Outcome refresh(UUID experienceId) {
        var current = extractor.current(catalog);
        return database.inTransaction(
                AuditEvent.of(AuditAction.UPDATE, RESOURCE, null),
                tx -> apply(tx, plan(tx, experienceId, current)),
                outcome -> Map.of(
                        "experience", experienceId,
                        "suggested", outcome.suggested(),
                        "withdrawn", outcome.withdrawn()));
    }

    /**
     * The same for many experiences, one after the other; those that are gone by then are passed over.
     *
     * @return how many skills are suggested anew
     * @throws Problem CANCELLED, which leaves those that were looked through
     */
    public int refreshAll(List<UUID> experiences, Progress progress) {
        var suggested = 0;
        for (var place = 0; place < experiences.size(); place++) {
            progress.throwIfCancelled();
            progress.report((double) place / experiences.size(), "");
            suggested += refreshIfThere(experiences.get(place));
        }
        return suggested;
    }

    private int refreshIfThere(UUID experienceId) {
        try {
            return refresh(experienceId).suggested();
        } catch (Problem problem) {
            if (problem.kind() == ProblemKind.RECORD_GONE) {
                return 0;
            }
            throw problem;
        }
    }

    private SuggestionPlan plan(UserTransaction tx, UUID experienceId, SkillExtractor current) {
        // The lock keeps the text, and makes two programs of one user take turns.
        var text = repository.lockDescription(tx, experienceId).orElseThrow(() -> new Problem(ProblemKind.RECORD_GONE));
        return SuggestionPlan.of(experienceId, repository.ofExperience(tx, experienceId), current.extract(text));
    }

    private Outcome apply(UserTransaction tx, SuggestionPlan plan) {
        plan.suggested().forEach(mapping -> records.insert(tx, RecordService.newId(), mapping));
        plan.moved().forEach(moved -> records.change(tx, moved.id(), moved.version(), moved.content()));
        plan.withdrawn().forEach(mapping -> records.remove(tx, mapping.id(), mapping.version()));
        return new Outcome(plan.suggested().size(), plan.withdrawn().size());
    }
}

package app.pathfinder.core.objective;

import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditedResource;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.record.RecordService;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one can do with one's objectives, in the manner of {@link RecordService}. The career path and the role template
 * that one names are entries of the reference tables.
 *
 * <p>Any thread. Every method waits for the database, so none is for the JavaFX thread, and throws {@link Problem} with
 * {@code SESSION_ENDED} or a kind of server failure besides what it names itself.
 */
public final class ObjectiveService {
    private static final AuditedResource RESOURCE =
            new AuditedResource("objective", UserTable.CAREER_OBJECTIVES.suffix());

    private final ObjectiveRepository repository = new ObjectiveRepository();
    private final RecordService<Objective> records;

    @Inject
    public ObjectiveService(UserDatabase database, Messages messages) {
        this.records = new RecordService<>(database, repository.records(), RESOURCE, messages);
    }

    /**
     * The objectives that pass the filter: by status in the order of its constants, then by target date with those
     * without one last, then by age.
     *
     * @param after where the page before this one ended; null for the first
     * @param limit how many at most, 1 to {@value Page#MAX_LIMIT}
     */
    public Page<Stored<Objective>, ObjectiveCursor> list(
            ObjectiveFilter filter, @Nullable ObjectiveCursor after, int limit) {
        return records.page(limit, (tx, most) -> repository.page(tx, filter, after, most), ObjectiveCursor::of);
    }

    /** How many objectives pass the filter. */
    public long count(ObjectiveFilter filter) {
        return records.count(tx -> repository.count(tx, filter));
    }

    /** How the objectives stand as a whole. */
    public ObjectiveFigures figures() {
        return records.count(repository::figures);
    }

    /** The open objective with the earliest target date from this day on. */
    public Optional<Stored<Objective>> nextDue(LocalDate today) {
        return records.list(tx -> repository.nextDue(tx, today)).stream().findFirst();
    }

    /**
     * One objective.
     *
     * @throws Problem RECORD_GONE
     */
    public Stored<Objective> find(UUID id) {
        return records.find(id);
    }

    /**
     * Stores a new objective.
     *
     * @throws Problem INVALID_INPUT, also for a career path or a role template that does not exist
     */
    public Stored<Objective> create(Objective objective) {
        records.requireValid(objective);
        var id = RecordService.newId();
        return records.on(AuditAction.CREATE, id, tx -> {
            requireReferences(tx, objective);
            return records.insert(tx, id, objective);
        });
    }

    /**
     * Replaces the content of an objective.
     *
     * @param version the version that the change was made from
     * @throws Problem INVALID_INPUT, also for a career path or a role template that does not exist; STALE_RECORD if it
     *     has another version now, RECORD_GONE
     */
    public Stored<Objective> update(UUID id, int version, Objective objective) {
        records.requireValid(objective);
        return records.on(AuditAction.UPDATE, id, tx -> {
            requireReferences(tx, objective);
            return records.change(tx, id, version, objective);
        });
    }

    /**
     * Deletes an objective.
     *
     * @param version the version that the person saw
     * @return what {@link #restore} needs to put it back
     * @throws Problem STALE_RECORD if it has another version now, RECORD_GONE
     */
    public Stored<Objective> delete(UUID id, int version) {
        return records.delete(id, version);
    }

    /** Puts back a deleted objective under its own id, exactly as it was; without effect if it is there already. */
    public Stored<Objective> restore(Stored<Objective> deleted) {
        return records.restore(deleted);
    }

    private void requireReferences(UserTransaction tx, Objective objective) {
        records.requireValid(() -> unknownReferences(tx, objective));
    }

    private List<FieldError> unknownReferences(UserTransaction tx, Objective objective) {
        var errors = new ArrayList<FieldError>();
        var careerPathId = objective.careerPathId();
        if (careerPathId != null && !repository.existsCareerPath(tx, careerPathId)) {
            errors.add(ObjectiveRules.unknown(ObjectiveField.CAREER_PATH));
        }
        var roleTemplateId = objective.roleTemplateId();
        if (roleTemplateId != null && !repository.existsRoleTemplate(tx, roleTemplateId)) {
            errors.add(ObjectiveRules.unknown(ObjectiveField.ROLE_TEMPLATE));
        }
        return errors;
    }
}

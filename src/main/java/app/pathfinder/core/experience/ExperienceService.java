package app.pathfinder.core.experience;

import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditEvent;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The experiences of the user whose database it is given. Each call is one transaction, which also holds its row of the
 * audit trail; the content of a record never stands there.
 *
 * <p>Any thread. Every method waits for the database, so none is for the JavaFX thread, and throws {@link Problem} with
 * {@code SESSION_ENDED} or a kind of server failure besides what it names itself.
 */
public final class ExperienceService {
    /** The most records that {@link #list} and {@link #timeline} return at once. */
    public static final int MAX_LIMIT = 20_000;

    private static final String RESOURCE = "experience";

    private final ExperienceRepository repository = new ExperienceRepository();
    private final UserDatabase database;
    private final Messages messages;

    @Inject
    public ExperienceService(UserDatabase database, Messages messages) {
        this.database = database;
        this.messages = messages;
    }

    /**
     * The experiences that pass the filter, the latest start first.
     *
     * @param after where the page before this one ended; null for the first
     * @param limit how many at most, 1 to {@value #MAX_LIMIT}
     */
    public ExperiencePage list(ExperienceFilter filter, @Nullable ExperienceCursor after, int limit) {
        requireLimit(limit);
        return database.inTransaction(tx -> {
            // One more than asked for tells whether another page follows.
            var found = repository.page(tx, filter, after, limit + 1);
            var items = found.subList(0, Math.min(limit, found.size()));
            auditList(tx, items.size());
            return new ExperiencePage(
                    items, found.size() > limit ? items.getLast().cursor() : null);
        });
    }

    /** The spans of the experiences that pass the filter, the latest start first. */
    public List<ExperienceSpan> timeline(ExperienceFilter filter, int limit) {
        requireLimit(limit);
        return database.inTransaction(tx -> {
            var spans = repository.spans(tx, filter, limit);
            auditList(tx, spans.size());
            return spans;
        });
    }

    /** How many experiences pass the filter. */
    public long count(ExperienceFilter filter) {
        return database.read(tx -> repository.count(tx, filter));
    }

    /**
     * One experience.
     *
     * @throws Problem RECORD_GONE
     */
    public Experience find(UUID id) {
        return database.inTransaction(tx -> {
            var experience = existing(tx, id);
            audit(tx, AuditAction.READ, id, Map.of());
            return experience;
        });
    }

    /**
     * Stores a new experience.
     *
     * @throws Problem INVALID_INPUT
     */
    public Experience create(ExperienceDraft draft) {
        requireValid(draft);
        return database.inTransaction(tx -> insert(tx, draft, Map.of()));
    }

    /**
     * Replaces the content of an experience.
     *
     * @param version the version that the change was made from
     * @throws Problem INVALID_INPUT, STALE_RECORD if it has another version now, RECORD_GONE
     */
    public Experience update(UUID id, int version, ExperienceDraft draft) {
        requireValid(draft);
        return database.inTransaction(tx -> {
            if (!repository.update(tx, id, version, draft)) {
                throw staleOrGone(tx, id);
            }
            audit(tx, AuditAction.UPDATE, id, Map.of("version", version + 1));
            return existing(tx, id);
        });
    }

    /**
     * Stores a copy of an experience under a title that says so.
     *
     * @throws Problem RECORD_GONE
     */
    public Experience duplicate(UUID id) {
        return database.inTransaction(tx -> {
            var draft = ExperienceDraft.of(existing(tx, id));
            return insert(tx, draft.withTitle(titleOfCopy(draft.title())), Map.of("copyOf", id.toString()));
        });
    }

    /**
     * Deletes an experience.
     *
     * @param version the version that the person saw
     * @return what {@link #restore} needs to put it back
     * @throws Problem STALE_RECORD if it has another version now, RECORD_GONE
     */
    public DeletedExperience delete(UUID id, int version) {
        return database.inTransaction(tx -> {
            var experience = existing(tx, id);
            if (!repository.delete(tx, id, version)) {
                throw staleOrGone(tx, id);
            }
            audit(tx, AuditAction.DELETE, id, Map.of());
            return new DeletedExperience(experience);
        });
    }

    /** Puts back a deleted experience under its own id, exactly as it was; without effect if it is there already. */
    public Experience restore(DeletedExperience deleted) {
        var experience = deleted.experience();
        return database.inTransaction(tx -> {
            var present = repository.find(tx, experience.id());
            if (present.isEmpty()) {
                repository.insert(tx, experience);
                audit(tx, AuditAction.RESTORE, experience.id(), Map.of());
            }
            return present.orElse(experience);
        });
    }

    private Experience insert(UserTransaction tx, ExperienceDraft draft, Map<String, Object> details) {
        var id = UuidCreator.getTimeOrderedEpoch();
        repository.insert(tx, id, draft);
        audit(tx, AuditAction.CREATE, id, details);
        return existing(tx, id);
    }

    private Experience existing(UserTransaction tx, UUID id) {
        return repository.find(tx, id).orElseThrow(() -> new Problem(ProblemKind.RECORD_GONE));
    }

    private Problem staleOrGone(UserTransaction tx, UUID id) {
        return new Problem(repository.find(tx, id).isPresent() ? ProblemKind.STALE_RECORD : ProblemKind.RECORD_GONE);
    }

    private void requireValid(ExperienceDraft draft) {
        draft.validate().stream().findFirst().ifPresent(error -> {
            throw new Problem(
                    ProblemKind.INVALID_INPUT,
                    messages.text(error.field().labelKey()),
                    messages.text(error.messageKey(), error.arguments().toArray()));
        });
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }

    private String titleOfCopy(@Nullable String title) {
        var room = ExperienceField.TITLE.maxLength()
                - messages.text("experiences.copy-of", "").length();
        var cut = title == null
                ? ""
                : title.codePoints()
                        .limit(room)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        return messages.text("experiences.copy-of", cut);
    }

    private static void auditList(UserTransaction tx, int count) {
        tx.audit(new AuditEvent(AuditAction.LIST, RESOURCE, null, Map.of("count", count)));
    }

    private static void audit(UserTransaction tx, AuditAction action, UUID id, Map<String, Object> details) {
        tx.audit(new AuditEvent(action, RESOURCE, id.toString(), details));
    }
}

package app.pathfinder.core.experience;

import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditedResource;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.record.Page;
import app.pathfinder.core.record.RecordService;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The experiences of the user whose database it is given, in the manner of {@link RecordService}.
 *
 * <p>Any thread. Every method waits for the database, so none is for the JavaFX thread, and throws {@link Problem} with
 * {@code SESSION_ENDED} or a kind of server failure besides what it names itself.
 */
public final class ExperienceService {
    private static final AuditedResource RESOURCE =
            new AuditedResource("experience", UserTable.EXPERIENCES_DETAILED.suffix());

    private final ExperienceRepository repository = new ExperienceRepository();
    private final RecordService<ExperienceDraft> records;
    private final Messages messages;

    @Inject
    public ExperienceService(UserDatabase database, Messages messages) {
        this.records = new RecordService<>(database, repository.records(), RESOURCE, messages);
        this.messages = messages;
    }

    /**
     * The experiences that pass the filter, the latest start first.
     *
     * @param after where the page before this one ended; null for the first
     * @param limit how many at most, 1 to {@value Page#MAX_LIMIT}
     */
    public Page<Experience, ExperienceCursor> list(
            ExperienceFilter filter, @Nullable ExperienceCursor after, int limit) {
        return records.page(
                limit,
                (tx, most) -> repository.page(tx, filter, after, most).stream()
                        .map(Experience::of)
                        .toList(),
                Experience::cursor);
    }

    /** The spans of the experiences that pass the filter, the latest start first. */
    public List<ExperienceSpan> timeline(ExperienceFilter filter, int limit) {
        Page.requireLimit(limit);
        return records.list(tx -> repository.spans(tx, filter, limit));
    }

    /** How many experiences pass the filter. */
    public long count(ExperienceFilter filter) {
        return records.count(tx -> repository.count(tx, filter));
    }

    /**
     * One experience.
     *
     * @throws Problem RECORD_GONE
     */
    public Experience find(UUID id) {
        return Experience.of(records.find(id));
    }

    /**
     * Stores a new experience.
     *
     * @throws Problem INVALID_INPUT
     */
    public Experience create(ExperienceDraft draft) {
        return Experience.of(records.create(draft));
    }

    /**
     * Stores a new experience under an id of the caller's; without effect if it is there already.
     *
     * @throws Problem INVALID_INPUT
     */
    public Experience create(UUID id, ExperienceDraft draft) {
        records.requireValid(draft);
        return Experience.of(records.on(AuditAction.CREATE, id, tx -> records.insertOnce(tx, id, draft)));
    }

    /**
     * Replaces the content of an experience.
     *
     * @param version the version that the change was made from
     * @throws Problem INVALID_INPUT, STALE_RECORD if it has another version now, RECORD_GONE
     */
    public Experience update(UUID id, int version, ExperienceDraft draft) {
        return Experience.of(records.update(id, version, draft));
    }

    /**
     * Stores a copy of an experience under a title that says so.
     *
     * @throws Problem RECORD_GONE
     */
    public Experience duplicate(UUID id) {
        var copyId = RecordService.newId();
        return Experience.of(records.on(AuditAction.CREATE, copyId, tx -> {
            var draft = records.existing(tx, id).content();
            return records.insert(tx, copyId, draft.withTitle(titleOfCopy(draft.title())));
        }));
    }

    /**
     * Deletes an experience.
     *
     * @param version the version that the person saw
     * @return what {@link #restore} needs to put it back
     * @throws Problem STALE_RECORD if it has another version now, RECORD_GONE
     */
    public DeletedExperience delete(UUID id, int version) {
        return records.on(AuditAction.DELETE, id, tx -> {
            var links = ExperienceLinks.to(tx, id);
            return new DeletedExperience(Experience.of(records.remove(tx, id, version)), links);
        });
    }

    /** Puts back a deleted experience under its own id, exactly as it was; without effect if it is there already. */
    public Experience restore(DeletedExperience deleted) {
        var id = deleted.experience().id();
        return Experience.of(records.on(AuditAction.RESTORE, id, tx -> {
            var restored = records.putBack(tx, deleted.experience().stored());
            deleted.links().restore(tx, id);
            return restored;
        }));
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
}

package app.pathfinder.core.record;

import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditEvent;
import app.pathfinder.core.audit.AuditedResource;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What one can do with every kind of record: each call is one transaction, which also holds its row of the audit trail;
 * the content of a record never stands there. The services of the single kinds are made of this and add their own.
 *
 * <p>Any thread. Every method waits for the database, so none is for the JavaFX thread, and throws {@link Problem} with
 * {@code SESSION_ENDED} or a kind of server failure besides what it names itself.
 */
public final class RecordService<C extends RecordContent> {
    private final UserDatabase database;
    private final RecordRepository<C> repository;
    private final AuditedResource resource;
    private final Messages messages;

    public RecordService(
            UserDatabase database, RecordRepository<C> repository, AuditedResource resource, Messages messages) {
        this.database = database;
        this.repository = repository;
        this.resource = resource;
        this.messages = messages;
    }

    /** Work of a kind of its own inside a transaction that is written down as this action on these records. */
    @FunctionalInterface
    public interface Work<T> {
        T run(UserTransaction tx);
    }

    /**
     * One record.
     *
     * @throws Problem RECORD_GONE
     */
    public Stored<C> find(UUID id) {
        return on(AuditAction.READ, id, tx -> existing(tx, id));
    }

    /**
     * A part of a list.
     *
     * @param limit how many at most, 1 to {@value Page#MAX_LIMIT}
     * @param query finds up to the given number of records after the key of the page before
     * @param place the place of a record in the list's order
     */
    public <T, K> Page<T, K> page(int limit, PageQuery<T> query, Function<T, K> place) {
        Page.requireLimit(limit);
        return database.inTransaction(
                AuditEvent.of(AuditAction.LIST, resource, null),
                tx -> Page.of(query.find(tx, limit + 1), limit, place),
                page -> Map.of("count", page.items().size()));
    }

    /** Finds up to so many records in the order of a list. */
    @FunctionalInterface
    public interface PageQuery<T> {
        List<T> find(UserTransaction tx, int limit);
    }

    /** A list that is short by its nature or by a limit of its own. */
    public <T> List<T> list(Work<List<T>> query) {
        return database.inTransaction(
                AuditEvent.of(AuditAction.LIST, resource, null), query::run, found -> Map.of("count", found.size()));
    }

    /** A figure that reveals no content. */
    public <T> T count(Work<T> query) {
        return database.count(query::run);
    }

    /**
     * Stores a new record.
     *
     * @throws Problem INVALID_INPUT
     */
    public Stored<C> create(C content) {
        requireValid(content);
        var id = newId();
        return on(AuditAction.CREATE, id, tx -> insert(tx, id, content));
    }

    /** An id for a new record. */
    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** Stores a new record within work of one's own; the content has been validated. */
    public Stored<C> insert(UserTransaction tx, UUID id, C content) {
        repository.insert(tx, id, content);
        return existing(tx, id);
    }

    /** The same under an id that the record may have got before; then it stays as it is. */
    public Stored<C> insertOnce(UserTransaction tx, UUID id, C content) {
        var now = Instant.now();
        repository.insertAgain(tx, new Stored<>(id, content, now, now, 1));
        return existing(tx, id);
    }

    /**
     * Replaces the content of a record.
     *
     * @param version the version that the change was made from
     * @throws Problem INVALID_INPUT, STALE_RECORD if it has another version now, RECORD_GONE
     */
    public Stored<C> update(UUID id, int version, C content) {
        requireValid(content);
        return database.inTransaction(
                AuditEvent.of(AuditAction.UPDATE, resource, id),
                tx -> change(tx, id, version, content),
                changed -> Map.of("version", changed.version()));
    }

    /** Replaces the content within work of one's own; the content has been validated. */
    public Stored<C> change(UserTransaction tx, UUID id, int version, C content) {
        if (!repository.update(tx, id, version, content)) {
            throw staleOrGone(tx, id);
        }
        return existing(tx, id);
    }

    /**
     * Deletes a record.
     *
     * @param version the version that the person saw
     * @return what {@link #restore} needs to put it back
     * @throws Problem STALE_RECORD if it has another version now, RECORD_GONE
     */
    public Stored<C> delete(UUID id, int version) {
        return on(AuditAction.DELETE, id, tx -> remove(tx, id, version));
    }

    /** Deletes a record within work of one's own, and returns what it was. */
    public Stored<C> remove(UserTransaction tx, UUID id, int version) {
        var record = existing(tx, id);
        if (!repository.delete(tx, id, version)) {
            throw staleOrGone(tx, id);
        }
        return record;
    }

    /** Puts back a deleted record under its own id, exactly as it was; without effect if it is there already. */
    public Stored<C> restore(Stored<C> deleted) {
        return on(AuditAction.RESTORE, deleted.id(), tx -> putBack(tx, deleted));
    }

    /** Puts a record back within work of one's own. */
    public Stored<C> putBack(UserTransaction tx, Stored<C> deleted) {
        return repository.insertAgain(tx, deleted) ? deleted : existing(tx, deleted.id());
    }

    /** Work of one's own on one record, written down as this action. */
    public <T> T on(AuditAction action, UUID id, Work<T> work) {
        return database.inTransaction(AuditEvent.of(action, resource, id), work::run);
    }

    /** The record as it is now. */
    public Stored<C> existing(UserTransaction tx, UUID id) {
        return repository.find(tx, id).orElseThrow(() -> new Problem(ProblemKind.RECORD_GONE));
    }

    private Problem staleOrGone(UserTransaction tx, UUID id) {
        return new Problem(repository.find(tx, id).isPresent() ? ProblemKind.STALE_RECORD : ProblemKind.RECORD_GONE);
    }

    /**
     * Lets content pass that can be stored.
     *
     * @throws Problem INVALID_INPUT with the name of the first field that is not right, and a sentence
     */
    public void requireValid(RecordContent content) {
        content.validate().stream().findFirst().ifPresent(error -> {
            throw new Problem(
                    ProblemKind.INVALID_INPUT,
                    messages.text(error.field().labelKey()),
                    messages.text(error.messageKey(), error.arguments().toArray()));
        });
    }
}

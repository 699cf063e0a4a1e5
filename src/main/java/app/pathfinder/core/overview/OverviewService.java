package app.pathfinder.core.overview;

import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditEvent;
import app.pathfinder.core.database.Row;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.objective.ObjectiveFilter;
import app.pathfinder.core.objective.ObjectiveService;
import app.pathfinder.core.objective.ObjectiveStatus;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Looks over the whole record of the user whose database it is given: a fixed number of statements, each of which reads
 * a few rows, however much there is. Every kind of record that is read has its row in the audit trail.
 *
 * <p>Any thread. Every method waits for the database, so none is for the JavaFX thread, and throws {@link Problem} with
 * {@code SESSION_ENDED} or a kind of server failure.
 */
public final class OverviewService {
    private static final Set<ObjectiveStatus> OPEN = Arrays.stream(ObjectiveStatus.values())
            .filter(ObjectiveStatus::isOpen)
            .collect(Collectors.toSet());

    private final UserDatabase database;
    private final ObjectiveService objectives;

    @Inject
    public OverviewService(UserDatabase database, Messages messages) {
        this.database = database;
        this.objectives = new ObjectiveService(database, messages);
    }

    /**
     * Reads everything.
     *
     * @param today decides what is overdue
     * @param limit how many records of a kind, or of a reason, at most
     * @param progress is asked between the kinds whether this is still wanted
     */
    public Overview read(LocalDate today, int limit, Progress progress) {
        var recent = new ArrayList<RecentRecord>();
        var unfinished = UnfinishedRecords.NONE;
        for (var type : RecordType.values()) {
            progress.throwIfCancelled();
            var part = read(type, today, limit);
            recent.addAll(part.recent());
            unfinished = unfinished.and(part.unfinished());
        }
        recent.sort(Comparator.comparing(RecentRecord::changedAt).reversed());
        var open = new ObjectiveFilter(OPEN, null, today, "");
        return new Overview(
                recent.subList(0, Math.min(limit, recent.size())),
                unfinished,
                objectives.list(open, null, limit).items(),
                objectives.count(open));
    }

    /** What one kind of record has to say. */
    private record Part(List<RecentRecord> recent, UnfinishedRecords unfinished) {
        int size() {
            return recent.size() + unfinished.first().size();
        }
    }

    private Part read(RecordType type, LocalDate today, int limit) {
        return database.inTransaction(
                AuditEvent.of(AuditAction.LIST, type.resource(), null),
                tx -> new Part(recent(tx, type, limit), unfinished(tx, type, today, limit)),
                part -> Map.of("count", part.size()));
    }

    private static List<RecentRecord> recent(UserTransaction tx, RecordType type, int limit) {
        return tx.statement(OverviewSql.recent(type))
                .bind("limit", limit)
                .list(row -> new RecentRecord(
                        type,
                        id(row, type),
                        row.optionalText("title"),
                        row.instant("changed_at"),
                        row.number("is_new") == 1));
    }

    private static UnfinishedRecords unfinished(UserTransaction tx, RecordType type, LocalDate today, int limit) {
        var all = UnfinishedRecords.NONE;
        for (var reason : UnfinishedReason.of(type)) {
            all = all.and(unfinished(tx, reason, today, limit));
        }
        return all;
    }

    /** A record, and how many there are like it. */
    private record Found(UnfinishedRecord item, long total) {}

    private static UnfinishedRecords unfinished(
            UserTransaction tx, UnfinishedReason reason, LocalDate today, int limit) {
        var statement = tx.statement(OverviewSql.unfinished(reason)).bind("limit", limit);
        var dated = reason == UnfinishedReason.OBJECTIVE_OVERDUE ? statement.bind("today", today) : statement;
        var found = dated.list(row -> new Found(item(row, reason, today), row.longNumber("total")));
        return new UnfinishedRecords(
                found.stream().map(Found::item).toList(),
                found.isEmpty() ? 0 : found.getFirst().total());
    }

    private static UnfinishedRecord item(Row row, UnfinishedReason reason, LocalDate today) {
        var since = row.optionalDay("since");
        var amount = since == null ? row.longNumber("amount") : ChronoUnit.DAYS.between(since, today);
        return new UnfinishedRecord(reason, id(row, reason.type()), row.optionalText("title"), amount);
    }

    /** The keys of conversations are texts. */
    private static UUID id(Row row, RecordType type) {
        return type == RecordType.CONVERSATION ? UUID.fromString(row.text("id")) : row.id("id");
    }
}

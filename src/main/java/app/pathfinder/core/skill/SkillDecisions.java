package app.pathfinder.core.skill;

import app.pathfinder.core.audit.AuditAction;
import app.pathfinder.core.audit.AuditEvent;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.isolation.UserWork;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.record.FieldError;
import app.pathfinder.core.record.RecordService;
import app.pathfinder.core.record.Stored;
import app.pathfinder.core.skill.SkillDecision.Change;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What the user whose database it is given decides on skills as a whole, whatever their experiences say one by one. Each
 * call is one transaction.
 *
 * <p>Any thread. Every method waits for the database, so none is for the JavaFX thread, and throws {@link Problem} with
 * {@code SESSION_ENDED} or a kind of server failure besides what it names itself.
 */
public final class SkillDecisions {
    /** How many skills one transaction answers, so that none holds its locks for long. */
    public static final int MOST = 100;

    private final SkillRepository mappings = new SkillRepository();
    private final OwnSkillRepository repository = new OwnSkillRepository(mappings);
    private final SkillReferences references = new SkillReferences(mappings);
    private final UserDatabase database;
    private final RecordService<SkillMapping> records;

    @Inject
    public SkillDecisions(UserDatabase database, Messages messages) {
        this.database = database;
        this.records = new RecordService<>(database, mappings.records(), OwnSkills.RESOURCE, messages);
    }

    /**
     * States a skill by hand.
     *
     * @throws Problem INVALID_INPUT, also if the catalogue lacks the skill or has retired it, or the person has it already
     */
    public OwnSkill state(SkillStatement statement) {
        records.requireValid(statement);
        return inTransaction(AuditAction.CREATE, tx -> {
            records.requireValid(() -> references.errors(tx, statement.mapping(), null));
            var known = repository.lock(tx, Objects.requireNonNull(statement.skillId()));
            records.requireValid(() -> alreadyConfirmed(known));
            return say(tx, statement, atLarge(known));
        });
    }

    private static List<FieldError> alreadyConfirmed(List<Stored<SkillMapping>> known) {
        var isConfirmed = known.stream().anyMatch(each -> each.content().status() == SkillStatus.CONFIRMED);
        return isConfirmed ? List.of(FieldError.of(SkillField.SKILL, "skill-present")) : List.of();
    }

    /**
     * Replaces what is said of a skill at large; the skill stays what it is.
     *
     * @param version of the skill, as the change was made from it
     * @throws Problem INVALID_INPUT, STALE_RECORD if something else is said now, RECORD_GONE if the person does not have
     *     the skill any more
     */
    public OwnSkill restate(UUID skillId, int version, SkillStatement statement) {
        records.requireValid(statement);
        return inTransaction(AuditAction.UPDATE, tx -> {
            var known = repository.lock(tx, skillId);
            if (known.stream().allMatch(each -> each.content().status() == SkillStatus.REJECTED)) {
                throw new Problem(ProblemKind.RECORD_GONE);
            }
            var said = atLarge(known);
            if (said.stream().mapToInt(Stored::version).sum() != version) {
                throw new Problem(ProblemKind.STALE_RECORD);
            }
            return say(
                    tx, new SkillStatement(skillId, statement.level(), statement.years(), statement.lastUsed()), said);
        });
    }

    private static List<Stored<SkillMapping>> atLarge(List<Stored<SkillMapping>> known) {
        return known.stream()
                .filter(each -> each.content().experienceId() == null)
                .toList();
    }

    private OwnSkill say(UserTransaction tx, SkillStatement statement, List<Stored<SkillMapping>> said) {
        if (said.isEmpty()) {
            records.insert(tx, RecordService.newId(), statement.mapping());
        }
        said.forEach(each -> records.change(tx, each.id(), each.version(), statement.mapping()));
        return repository.find(tx, Objects.requireNonNull(statement.skillId())).orElseThrow();
    }

    /**
     * Gives one answer to every suggestion of these skills that still waits for one.
     *
     * @param skillIds at most {@value #MOST}
     */
    public SkillDecision answer(List<UUID> skillIds, SkillStatus answer) {
        if (skillIds.size() > MOST) {
            throw new IllegalArgumentException("More skills than one transaction answers");
        }
        return decide(
                AuditAction.UPDATE,
                tx -> skillIds.stream()
                        .sorted()
                        .flatMap(id -> repository.lock(tx, id).stream())
                        .filter(each -> each.content().status() == SkillStatus.SUGGESTED)
                        .map(each -> withStatus(tx, each, answer))
                        .toList());
    }

    /**
     * Takes a skill off: what the person stated is deleted, what was found in their texts is rejected, so that it is not
     * suggested again.
     */
    public SkillDecision remove(UUID skillId) {
        return decide(
                AuditAction.DELETE,
                tx -> repository.lock(tx, skillId).stream()
                        .filter(each -> each.content().status() != SkillStatus.REJECTED)
                        .map(each -> each.content().source() == SkillSource.STATED
                                ? new Change(records.remove(tx, each.id(), each.version()), null)
                                : withStatus(tx, each, SkillStatus.REJECTED))
                        .toList());
    }

    private Change withStatus(UserTransaction tx, Stored<SkillMapping> mapping, SkillStatus status) {
        var content = mapping.content().withStatus(status);
        return new Change(mapping, records.change(tx, mapping.id(), mapping.version(), content));
    }

    private SkillDecision decide(AuditAction action, UserWork<List<Change>> work) {
        return database.inTransaction(
                AuditEvent.of(action, OwnSkills.RESOURCE, null),
                tx -> new SkillDecision(work.run(tx)),
                decision -> Map.of("count", decision.size()));
    }

    /**
     * Takes a decision back: all stands as it did before, but for what was changed again since.
     *
     * @return how many mappings stand as before
     */
    public int takeBack(SkillDecision decision) {
        return database.inTransaction(
                AuditEvent.of(AuditAction.RESTORE, OwnSkills.RESOURCE, null),
                tx -> takeBack(tx, decision),
                count -> Map.of("count", count));
    }

    private int takeBack(UserTransaction tx, SkillDecision decision) {
        var back = new ArrayList<UUID>();
        for (var change : decision.changes()) {
            var after = change.after();
            if (after == null) {
                // Before the others are locked, because whoever deletes an experience takes that one first.
                records.putBack(tx, references.whatExists(tx, change.before()));
                back.add(change.before().id());
            }
        }
        for (var change : decision.changes()) {
            var after = change.after();
            if (after != null && mappings.isStill(tx, after)) {
                records.change(tx, after.id(), after.version(), change.before().content());
                back.add(after.id());
            }
        }
        return back.size();
    }

    private <T> T inTransaction(AuditAction action, UserWork<T> work) {
        return database.inTransaction(AuditEvent.of(action, OwnSkills.RESOURCE, null), work);
    }
}

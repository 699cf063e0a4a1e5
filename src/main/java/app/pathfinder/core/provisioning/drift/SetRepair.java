package app.pathfinder.core.provisioning.drift;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.isolation.TableSet;
import app.pathfinder.core.problem.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Repairs one user's set: looks at it again while nobody can change it, and does what is safe in one transaction, which is
 * journaled. Thread-safe; every method blocks.
 */
final class SetRepair {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OwnerDatabase database;
    private final @Nullable UUID actor;

    /** @param actor the administrator who asked for it, or null for the command line and for jobs */
    SetRepair(OwnerDatabase database, @Nullable UUID actor) {
        this.database = database;
        this.actor = actor;
    }

    /** What programs of the database read; the components are the keys. */
    private record StepJson(String name, List<String> statements, boolean hole) {}

    /** What would be done; nothing if the user or their set is gone. */
    Optional<RepairPlan> plan(UUID userId, TableSet specimen) {
        return database.inTransaction(
                handle -> TableSet.read(handle, userId).map(set -> SetComparison.plan(specimen, set)));
    }

    /**
     * Repairs what is safe.
     *
     * @return what is left, and why, and the notes on what was done; empty if there is no such set any more
     * @throws Problem if all of it was undone
     */
    Optional<RepairPlan> repair(UUID userId, TableSet specimen) {
        return database.inTransaction(handle -> {
            var state = handle.createQuery("select lock_user_schema(:user)")
                    .bind("user", userId)
                    .mapTo(String.class)
                    .one();
            return state.equals("locked")
                    ? TableSet.read(handle, userId).map(set -> run(handle, userId, SetComparison.plan(specimen, set)))
                    : Optional.empty();
        });
    }

    private RepairPlan run(Handle handle, UUID userId, RepairPlan plan) {
        if (plan.steps().isEmpty()) {
            return plan;
        }
        var refusals = handle.createQuery("select refused from repair_user_schema(:user, cast(:actor as uuid),"
                        + " cast(:steps as jsonb)) order by step_no")
                .bind("user", userId)
                .bind("actor", actor)
                .bind("steps", json(plan.steps()))
                .map((row, context) -> Optional.ofNullable(row.getString("refused")))
                .list();
        return afterwards(plan, refusals);
    }

    private static RepairPlan afterwards(RepairPlan plan, List<Optional<String>> refusals) {
        var done = new ArrayList<RepairPlan.Step>();
        var left = new ArrayList<>(plan.left());
        for (var i = 0; i < refusals.size(); i++) {
            var step = plan.steps().get(i);
            refusals.get(i)
                    .ifPresentOrElse(
                            state -> left.add(new RepairPlan.Left(step.table(), step.aspect(), note(state))),
                            () -> done.add(step));
        }
        return new RepairPlan(done, left);
    }

    /** Why the set did not allow a step, by SQLSTATE. */
    private static RepairNote note(String state) {
        return switch (state) {
            case "2BP01" -> RepairNote.DEPENDED_ON;
            case "42501" -> RepairNote.OTHER_OWNER;
            case "42P07", "42710" -> RepairNote.NAME_TAKEN;
            default -> state.startsWith("23") ? RepairNote.ROWS_DO_NOT_FIT : RepairNote.NEEDS_ANOTHER;
        };
    }

    /** Makes the set of an account that has none, or only looks; what there is to say, empty if it is done. */
    Optional<RepairNote> makeMissing(UUID userId, boolean onlyLook) {
        var outcome = database.inTransaction(
                handle -> handle.createQuery("select make_missing_schema(:user, cast(:actor as uuid), :only_look)")
                        .bind("user", userId)
                        .bind("actor", actor)
                        .bind("only_look", onlyLook)
                        .mapTo(String.class)
                        .one());
        return switch (outcome) {
            case "made", "not_missing" -> Optional.empty();
            case "had_one" -> Optional.of(RepairNote.SET_GONE);
            case "names_taken" -> Optional.of(RepairNote.NAME_TAKEN);
            default -> throw new IllegalStateException("Unknown outcome of a routine");
        };
    }

    /** Writes down that a repair failed and was undone. */
    void noteFailure(UUID userId, Problem problem) {
        database.inTransaction(
                handle -> handle.createQuery("select true from note_failed_repair(:user, cast(:actor as uuid), :code)")
                        .bind("user", userId)
                        .bind("actor", actor)
                        .bind("code", problem.code())
                        .mapTo(Boolean.class)
                        .one());
    }

    private static String json(List<RepairPlan.Step> steps) {
        try {
            return JSON.writeValueAsString(steps.stream()
                    .map(step -> new StepJson(step.name(), step.statements(), step.hole()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of texts can always be written", e);
        }
    }
}

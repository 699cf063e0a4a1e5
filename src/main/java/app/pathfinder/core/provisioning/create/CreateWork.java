package app.pathfinder.core.provisioning.create;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.batch.BatchItem;
import app.pathfinder.core.provisioning.batch.BatchKind;
import app.pathfinder.core.provisioning.batch.BatchWork;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Makes the tables of an account that never had any. Thread-safe. */
public final class CreateWork implements BatchWork {
    @Inject
    public CreateWork() {}

    @Override
    public BatchKind kind() {
        return BatchKind.CREATE;
    }

    /** Somebody else may have made them meanwhile. Empty tables where full ones were would hide a loss. */
    @Override
    public UUID run(Handle handle, BatchItem.Taken item, @Nullable UUID actor) {
        var userId = Objects.requireNonNull(item.userId());
        var outcome = handle.createQuery("""
                        select case when schema_created = 'Y' then 'there'
                                when schema_version > 0 or schema_dropped_at is not null then 'was there'
                                else 'missing' end
                          from pf_users where user_id = :userId for update
                        """)
                .bind("userId", userId)
                .mapTo(String.class)
                .findOne()
                .orElse("there");
        switch (outcome) {
            case "missing" -> create(handle, userId, actor);
            case "there" -> {}
            default -> throw new Problem(ProblemKind.TABLE_SET_NOT_AS_EXPECTED);
        }
        return userId;
    }

    private static void create(Handle handle, UUID userId, @Nullable UUID actor) {
        handle.createQuery("select true from create_user_schema(:userId, cast(:actor as uuid))")
                .bind("userId", userId)
                .bind("actor", actor)
                .mapTo(Boolean.class)
                .one();
    }
}

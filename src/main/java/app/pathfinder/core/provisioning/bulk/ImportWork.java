package app.pathfinder.core.provisioning.bulk;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.provisioning.AccountCreation;
import app.pathfinder.core.provisioning.batch.BatchItem;
import app.pathfinder.core.provisioning.batch.BatchKind;
import app.pathfinder.core.provisioning.batch.BatchWork;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Makes one account of an import. Thread-safe. */
public final class ImportWork implements BatchWork {
    private final OwnerDatabase database;

    @Inject
    public ImportWork(OwnerDatabase database) {
        this.database = database;
    }

    @Override
    public BatchKind kind() {
        return BatchKind.IMPORT;
    }

    @Override
    public UUID run(Handle handle, BatchItem.Taken item, @Nullable UUID actor) {
        var input = ImportInput.parse(Objects.requireNonNull(item.input()));
        return AccountCreation.create(database, handle, input.account(item.username()), input.role(), true, actor);
    }
}

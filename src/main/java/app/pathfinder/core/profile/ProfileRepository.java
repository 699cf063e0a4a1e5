package app.pathfinder.core.profile;

import app.pathfinder.core.database.BoundStatement;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import app.pathfinder.core.record.RecordRepository;
import app.pathfinder.core.record.SearchWords;
import app.pathfinder.core.record.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists of profiles of the user whose transaction it is given. Without state; any thread. */
final class ProfileRepository {
    private final RecordRepository<Profile> records =
            new RecordRepository<>(UserTable.PROFILE_SUMMARIES, new ProfileColumns());

    RecordRepository<Profile> records() {
        return records;
    }

    List<Stored<Profile>> page(UserTransaction tx, ProfileFilter filter, @Nullable ProfileCursor after, int limit) {
        return records.list(filtered(tx.statement(ProfileSql.PAGE), filter)
                .bind("after_default", after == null ? null : after.isDefault())
                .bind("after_type", after == null ? null : after.type())
                .bind("after_id", after == null ? null : after.id())
                .bind("limit", limit));
    }

    long count(UserTransaction tx, ProfileFilter filter) {
        return filtered(tx.statement(ProfileSql.COUNT), filter).one(row -> row.longNumber("found"));
    }

    private static BoundStatement filtered(BoundStatement statement, ProfileFilter filter) {
        return SearchWords.of(filter.text())
                .bindTo(statement)
                .bind("type", filter.type())
                .bind("language", filter.language())
                .bind("default", filter.isDefault());
    }
}

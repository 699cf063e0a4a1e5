package app.pathfinder.core.profile;

import app.pathfinder.core.isolation.UserTransaction;
import java.util.Optional;
import java.util.UUID;

/**
 * Which profile is the default. It belongs to all profiles together rather than to the text of one, so a profile that
 * becomes the default, or no longer is, keeps its version: nobody's open editor goes stale. Without state; any thread.
 */
public final class ProfileDefaults {
    /**
     * Lets only one transaction at a time change the profiles, because no look at them tells what another one that has
     * not ended is about to make the default.
     */
    public void lock(UserTransaction tx) {
        tx.statement(ProfileSql.LOCK).execute();
    }

    /** The profile that is the default; none exactly if there is no profile. */
    public Optional<UUID> current(UserTransaction tx) {
        return tx.statement(ProfileSql.DEFAULT).bind("default", true).findOne(row -> row.id("profile_id"));
    }

    /** Makes a profile the default and takes it from the one that was. */
    void moveTo(UserTransaction tx, UUID id) {
        tx.statement(ProfileSql.MOVE_DEFAULT)
                .bind("profile_id", id)
                .bind("default", true)
                .execute();
    }

    /** After profiles came or went as rows: sees to it that one is the default if there is any. */
    public void settle(UserTransaction tx) {
        if (current(tx).isEmpty()) {
            passOn(tx);
        }
    }

    /** Makes the profile that was changed last the default; none if none is left. */
    Optional<UUID> passOn(UserTransaction tx) {
        var heir = tx.statement(ProfileSql.LATEST).findOne(row -> row.id("profile_id"));
        heir.ifPresent(id -> moveTo(tx, id));
        return heir;
    }
}

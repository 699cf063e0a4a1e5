package app.pathfinder.core.profile;

import app.pathfinder.core.record.Stored;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A profile that was deleted, whole, so that {@link ProfileService#restore} can put it back as it was.
 *
 * @param heir the profile that became the default in its place; null if it was not the default or was the last
 */
public record DeletedProfile(
        Stored<Profile> profile, @Nullable UUID heir) {}

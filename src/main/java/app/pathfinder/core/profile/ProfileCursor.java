package app.pathfinder.core.profile;

import app.pathfinder.core.record.Stored;
import java.util.UUID;

/** The last profile of a page, after which the next page begins: the default, then by type, then by age. */
public record ProfileCursor(boolean isDefault, String type, UUID id) {
    static ProfileCursor of(Stored<Profile> profile) {
        return new ProfileCursor(
                profile.content().isDefault(), profile.content().type(), profile.id());
    }
}

package app.pathfinder.core.portability;

import app.pathfinder.core.isolation.UserRows;
import app.pathfinder.core.isolation.UserTable;
import app.pathfinder.core.isolation.UserTransaction;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes references to experiences that are not here out of rows, which the database would refuse. For one transaction. */
final class ExperienceReferences {
    private static final UserRows EXPERIENCES = UserRows.of(UserTable.EXPERIENCES_DETAILED);

    private final UserTransaction tx;
    private final Map<UUID, Boolean> known = new HashMap<>();

    ExperienceReferences(UserTransaction tx) {
        this.tx = tx;
    }

    /** The row of a table that may speak of an experience, but is none itself. */
    void dropMissing(Map<String, @Nullable Object> row) {
        var experience = RowValues.id(row, "experience_id");
        if (experience != null && !isHere(experience)) {
            row.put("experience_id", null);
        }
    }

    private boolean isHere(UUID id) {
        return known.computeIfAbsent(id, wanted -> EXPERIENCES.find(tx, wanted).isPresent());
    }
}
